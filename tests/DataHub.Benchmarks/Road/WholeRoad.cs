using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>The whole road: files, one after the other, archived, read, validated, stored, each with its receipt.</summary>
internal static class WholeRoad
{
    public static async Task<StoredMeasure> MeasureAsync(string path, string connection, int parallelism, int files)
    {
        var bench = new BenchStorage(connection);
        await bench.Storage.EnsureCreatedAsync(default);
        using var services = BenchHub.Open(bench.Storage, parallelism);
        var road = services.GetRequiredService<Intake.Road>();
        var before = bench.TableRequests;

        var watch = Stopwatch.StartNew();
        var accepted = 0L;
        for (var file = 0; file < files; file++)
        {
            using var arrival = await Arrivals.OpenAsync(services, path, file);
            var submission = await road.ReceiveAsync(arrival, "bench", default);
            var receipt = await road.TravelAsync(submission, arrival, default);
            accepted += receipt.Counts.Rejected == 0
                ? receipt.Counts.Accepted
                : throw new InvalidOperationException($"{path}: {receipt.Status}, {string.Join("; ", receipt.Findings.Take(1))}");
        }

        return new StoredMeasure(
            Path.GetExtension(path)[1..], (int)accepted, watch.Elapsed.TotalSeconds, bench.TableRequests - before, PeakMemory.Megabytes());
    }
}
