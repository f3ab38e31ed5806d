using Azure.Core;
using Azure.Core.Pipeline;
using DataHub.Storage;

namespace DataHub.StorageTests;

/// <summary>Lets somebody else write right before, or right after, one call that a process makes: the first batch of
/// rows, or the first call of which <paramref name="at"/> is true.</summary>
internal sealed class RacingPolicy(bool before, Func<Task> other, Func<Request, bool>? at = null) : HttpPipelinePolicy
{
    private readonly Func<Request, bool> _at = at ?? IsBatch;
    private int _races;

    public bool HasRaced => _races > 0;

    /// <summary>A batch of changes of a table.</summary>
    public static bool IsBatch(Request request) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);

    /// <summary>A call to a table, or to a blob of a container, of that name.</summary>
    /// <param name="method">GET, PUT and so on.</param>
    /// <param name="name">What the call's path holds, such as rows(PartitionKey.</param>
    public static Func<Request, bool> Call(string method, string name) => request =>
        request.Method.Method == method && Uri.UnescapeDataString(request.Uri.Path).Contains(name, StringComparison.Ordinal);

    public HubStorage Open(string connection) => PolicedStorage.Open(connection, this);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var races = _at(message.Request) && Interlocked.Increment(ref _races) == 1;
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
