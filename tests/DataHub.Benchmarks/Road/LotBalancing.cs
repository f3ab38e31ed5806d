using System.Diagnostics;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>What the balance of lots costs over the plain road: the same file, judged without it and with it.</summary>
internal static class LotBalancing
{
    public static async Task<LotMeasure> MeasureAsync(string path, string connection)
    {
        var bench = new BenchStorage(connection);
        await bench.Storage.EnsureCreatedAsync(default);
        using var services = BenchHub.Open(bench.Storage);
        using var arrival = await OpenAsync(services, path);
        var judge = services.GetRequiredService<SubmissionJudge>();

        // The first pass is the compiler's.
        await JudgeAsync(services, arrival);
        var plain = await ProcessorTime.OfAsync(() => JudgeAsync(services, arrival));
        var watch = Stopwatch.StartNew();
        var rows = 0L;
        var balanced = await ProcessorTime.OfAsync(async () =>
        {
            var judgement = await judge.JudgeAsync(
                arrival, arrival.ReceivedAt, SubmissionJudge.RulesOf(arrival), new NoRowSink(), new FindingLog(100), null, default);
            rows = judgement.Counts.Rejected == 0
                ? judgement.Counts.Accepted
                : throw new InvalidOperationException($"{judgement.Counts.Rejected} rows were refused");
        });
        var elapsed = watch.Elapsed.TotalSeconds;
        return new LotMeasure(Path.GetExtension(path)[1..], (int)rows, plain, balanced, elapsed, PeakMemory.Megabytes());
    }

    private static async Task<Arrival> OpenAsync(IServiceProvider services, string path)
    {
        await using var content = File.OpenRead(path);
        var file = await ArrivedFile.ReceiveAsync(content, 1L << 31, 4 << 20, default);
        services.GetRequiredService<DatasetRegistry>().TryFind("D05", out var dataset);
        return services.GetRequiredService<Door>().Receive(file, new ArrivalHints
        {
            Dataset = dataset,
            Unit = TransferFiles.Unit,
            Period = TransferFiles.Day,
            Channel = "API",
            FileName = Path.GetFileName(path),
            Submitter = "bench",
            ReceivedAt = DateTimeOffset.Parse("2025-03-06T09:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    private static async Task JudgeAsync(IServiceProvider services, Arrival arrival)
    {
        var judgement = await services.GetRequiredService<FileJudge>().JudgeAsync(
            arrival.File, arrival.Format!.Value, arrival.Dataset!, arrival.Envelope, [], arrival.ReceivedAt,
            new NoRowSink(), new FindingLog(100), default);
        if (judgement.Counts.Rejected > 0)
        {
            throw new InvalidOperationException($"{judgement.Counts.Rejected} rows were refused");
        }
    }
}
