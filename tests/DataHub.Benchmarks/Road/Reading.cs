using System.Diagnostics;
using DataHub.Intake;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// Processor time of reading: the library bare, and the road from the first byte to a row ready to be stored. Both over the same
/// bytes in memory, in turns, so that what disturbs one disturbs the other; medians.
/// </summary>
internal static class Reading
{
    public static async Task<ReadMeasure> MeasureAsync(string path, int rounds)
    {
        using var services = BenchHub.Open(null);
        using var arrival = await Arrivals.OpenAsync(services, path);
        var content = await File.ReadAllBytesAsync(path);
        var (bare, road) = (new List<double>(), new List<double>());
        var rows = 0;
        for (var round = 0; round <= rounds; round++)
        {
            var bareSeconds = await ProcessorTime.OfAsync(() =>
            {
                rows = BareReaders.Read(arrival.Format!.Value, content);
                return Task.CompletedTask;
            });
            var roadSeconds = await ProcessorTime.OfAsync(() => JudgeAsync(services, arrival));
            // The first round warms up.
            if (round > 0)
            {
                bare.Add(bareSeconds);
                road.Add(roadSeconds);
            }
        }

        return new ReadMeasure(Path.GetExtension(path)[1..], rows, Median(bare), Median(road));
    }

    /// <summary>One pass over a large file, for its peak memory: writes discarded, no transactions.</summary>
    public static async Task<StoredMeasure> MeasureLargeAsync(string path)
    {
        using var services = BenchHub.Open(null);
        var watch = Stopwatch.StartNew();
        using var arrival = await Arrivals.OpenAsync(services, path);
        var rows = await JudgeAsync(services, arrival);
        return new StoredMeasure(
            Path.GetExtension(path)[1..] + ", discarded", (int)rows, watch.Elapsed.TotalSeconds, 0, PeakMemory.Megabytes());
    }

    private static async Task<long> JudgeAsync(IServiceProvider services, Arrival arrival)
    {
        var judgement = await services.GetRequiredService<FileJudge>().JudgeAsync(
            arrival.File, arrival.Format!.Value, arrival.Dataset!, arrival.Envelope, [], arrival.ReceivedAt,
            new NoRowSink(), new FindingLog(100), default);
        if (judgement.Counts.Rejected > 0)
        {
            throw new InvalidOperationException("rows were refused");
        }

        return judgement.Counts.Accepted;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
