using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DataHub.Storage;

namespace DataHub.StorageTests.Privacy;

/// <summary>Lets somebody else write right before, or right after, the first batch of rows that a process
/// writes.</summary>
internal sealed class RacingPolicy(bool before, Func<Task> other) : HttpPipelinePolicy
{
    private int _batches;

    public bool HasRaced => _batches > 0;

    public HubStorage Open(string connection)
    {
        var tables = new TableClientOptions();
        tables.AddPolicy(this, HttpPipelinePosition.PerCall);
        return new HubStorage(
            new TableServiceClient(connection, tables),
            new BlobServiceClient(connection),
            new QueueServiceClient(connection));
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var races = message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal)
            && Interlocked.Increment(ref _batches) == 1;
        if (races && before)
        {
            await other();
        }

        await ProcessNextAsync(message, pipeline);
        if (races && !before)
        {
            await other();
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The hub calls storage asynchronously.");
}
