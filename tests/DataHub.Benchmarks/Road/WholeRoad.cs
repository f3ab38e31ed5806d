using System.Diagnostics;
using DataHub.Intake.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>The whole road: a file, archived, read, validated, stored, with its receipt.</summary>
internal static class WholeRoad
{
    public static async Task<StoredMeasure> MeasureAsync(string path, string connection, int parallelism)
    {
        var bench = new BenchStorage(connection);
        await bench.Storage.EnsureCreatedAsync(default);
        using var services = BenchHub.Open(bench.Storage, parallelism);
        var road = services.GetRequiredService<Intake.Road>();
        var before = bench.TableRequests;

        var watch = Stopwatch.StartNew();
        using var arrival = await Arrivals.OpenAsync(services, path);
        var submission = await road.ReceiveAsync(arrival, "bench", default);
        var receipt = await road.TravelAsync(submission, arrival, default);
        var seconds = watch.Elapsed.TotalSeconds;

        if (receipt is not { Status: SubmissionStatus.Accepted or SubmissionStatus.AcceptedWithWarnings } || receipt.Counts.Rejected > 0)
        {
            throw new InvalidOperationException($"{path}: {receipt.Status}, {string.Join("; ", receipt.Findings.Take(1))}");
        }

        return new StoredMeasure(
            Path.GetExtension(path)[1..], (int)receipt.Counts.Accepted, seconds, bench.TableRequests - before, PeakMemory.Megabytes());
    }
}
