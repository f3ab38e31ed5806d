using System.Diagnostics;
using Azure.Data.Tables;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// The yardstick: entities like those the road writes, made beforehand, in batches of 100 and nothing else. What the
/// table service and its client can do at this parallelism.
/// </summary>
internal static class RawBatches
{
    public static async Task<StoredMeasure> MeasureAsync(string path, string connection, int parallelism)
    {
        var bench = new BenchStorage(connection);
        await bench.Storage.EnsureCreatedAsync(default);
        var table = bench.Storage.Table(StorageNames.Tables.Rows);
        var batches = (await EntitiesAsync(path)).Chunk(100).ToList();
        var before = bench.TableRequests;

        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (batch, cancellation) => await table.SubmitTransactionAsync(
                batch.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)), cancellation));
        return new StoredMeasure(
            "raw", batches.Sum(batch => batch.Length), watch.Elapsed.TotalSeconds, bench.TableRequests - before, PeakMemory.Megabytes());
    }

    private static async Task<List<TableEntity>> EntitiesAsync(string path)
    {
        using var services = BenchHub.Open(null);
        using var arrival = await Arrivals.OpenAsync(services, path);
        var sink = new KeepingSink();
        await services.GetRequiredService<FileJudge>().JudgeAsync(
            arrival.File, FileFormat.Ndjson, arrival.Dataset!, arrival.Envelope, [], arrival.ReceivedAt, sink, new FindingLog(1), default);
        return [.. sink.Rows.Select(row => new TableEntity("D04.LC-YG.2025-03", "c|" + row.Key)
        {
            ["Values"] = row.Values,
            ["Hash"] = row.Hash,
            ["Revision"] = 1,
            ["Submission"] = "D04.LC-YG.2025-03.0000000000",
            ["ReceivedAt"] = arrival.ReceivedAt,
        })];
    }

    private sealed class KeepingSink : IRowSink
    {
        public List<RowImage> Rows { get; } = [];

        public ValueTask AddAsync(RowImage row, CancellationToken cancellation)
        {
            Rows.Add(row);
            return ValueTask.CompletedTask;
        }

        public Task<RowWriteResult> CompleteAsync(CancellationToken cancellation) =>
            Task.FromResult(new RowWriteResult(Rows.Count, 0, 1));
    }
}
