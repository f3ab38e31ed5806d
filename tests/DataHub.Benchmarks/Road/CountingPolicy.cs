using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DataHub.Benchmarks.Road;

/// <summary>Counts the requests that a client sends, by what they ask for.</summary>
internal sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<string, TableReads> _reads = new(StringComparer.Ordinal);

    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>What was asked for since the last time.</summary>
    public IReadOnlyList<TableReads> Take()
    {
        var taken = _reads.Values.OrderBy(reads => reads.Of, StringComparer.Ordinal).ToList();
        _reads.Clear();
        return taken;
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        Interlocked.Increment(ref _requests);
        message.SetProperty(nameof(Stopwatch), Stopwatch.GetTimestamp());
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        message.TryGetProperty(nameof(Stopwatch), out var started);
        var seconds = Stopwatch.GetElapsedTime((long)started!).TotalSeconds;
        var bytes = message.Response.ContentStream is { CanSeek: true } content ? content.Length : message.Response.Headers.ContentLength ?? 0;
        var of = TableReads.NameOf(message.Request.Uri.ToUri());
        _reads.AddOrUpdate(
            of,
            _ => new TableReads(of, 1, bytes, seconds),
            (_, known) => known with
            {
                Requests = known.Requests + 1,
                Bytes = known.Bytes + bytes,
                Seconds = known.Seconds + seconds,
            });
    }
}
