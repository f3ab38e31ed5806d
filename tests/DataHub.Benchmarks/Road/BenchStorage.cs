using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DataHub.Storage;

namespace DataHub.Benchmarks.Road;

/// <summary>A storage account whose table requests are counted.</summary>
internal sealed class BenchStorage
{
    private readonly CountingPolicy _count = new();

    public BenchStorage(string connection)
    {
        var options = new TableClientOptions();
        options.AddPolicy(_count, HttpPipelinePosition.PerRetry);
        Storage = new HubStorage(
            new TableServiceClient(connection, options),
            new BlobServiceClient(connection),
            new QueueServiceClient(connection));
    }

    public HubStorage Storage { get; }

    public long TableRequests => _count.Requests;

    /// <summary>What was asked of the tables since the last time.</summary>
    public IReadOnlyList<TableReads> TakeReads() => _count.Take();
}
