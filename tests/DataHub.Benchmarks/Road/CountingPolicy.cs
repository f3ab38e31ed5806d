using Azure.Core;
using Azure.Core.Pipeline;

namespace DataHub.Benchmarks.Road;

/// <summary>Counts the requests that a client sends.</summary>
internal sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _requests);
}
