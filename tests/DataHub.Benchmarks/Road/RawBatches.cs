using System.Diagnostics;
using Azure.Data.Tables;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// The yardstick: the rows the road writes, judged beforehand, as entities in batches of 100 and nothing else. What the
/// table service and its client can do at this parallelism.
/// </summary>
internal static class RawBatches
{
    public static async Task<StoredMeasure> MeasureAsync(string path, string connection, int parallelism, int files)
    {
        var bench = new BenchStorage(connection);
        await bench.Storage.EnsureCreatedAsync(default);
        var table = bench.Storage.Table(StorageNames.Tables.Rows);
        var rows = await RowsAsync(path);
        var before = bench.TableRequests;

        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, files).SelectMany(file => rows.Chunk(100).Select(batch => (file, batch))),
            new ParallelOptions { MaxDegreeOfParallelism = parallelism },
            async (work, cancellation) => await table.SubmitTransactionAsync(
                work.batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, EntityOf(row, work.file))),
                cancellation));
        return new StoredMeasure(
            "raw", rows.Count * files, watch.Elapsed.TotalSeconds, bench.TableRequests - before, PeakMemory.Megabytes());
    }

    private static async Task<IReadOnlyList<RowImage>> RowsAsync(string path)
    {
        using var services = BenchHub.Open(null);
        using var arrival = await Arrivals.OpenAsync(services, path);
        var sink = new KeepingSink();
        await services.GetRequiredService<FileJudge>().JudgeAsync(
            arrival.File, FileFormat.Ndjson, arrival.Dataset!, arrival.Envelope, [], arrival.ReceivedAt, sink, new FindingLog(1), default);
        return sink.Rows;
    }

    private static TableEntity EntityOf(RowImage row, int file) => new(BenchScope.Of(file).PartitionKey, "c|" + row.Key)
    {
        ["Values"] = row.Values,
        ["Hash"] = row.Hash,
        ["Revision"] = 1,
        ["Submission"] = "D04.LC-YG.2025-03.0000000000",
        ["ReceivedAt"] = DateTimeOffset.UnixEpoch,
    };

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
