using Azure.Core;
using Azure.Core.Pipeline;
using DataHub.Storage;

namespace DataHub.StorageTests;

/// <summary>
/// Lets a process die at its n-th call of the storage service: before the call, or after it so that its effect stands
/// and nobody hears of it. From then on no call goes through.
/// </summary>
internal sealed class CrashPolicy(int call, bool afterwards) : HttpPipelinePolicy
{
    private int _calls;

    public bool HasCrashed => _calls >= call;

    /// <summary>Each of so many calls, once to die before it and once after it.</summary>
    public static TheoryData<int, bool> EveryCall(int calls)
    {
        var all = new TheoryData<int, bool>();
        for (var number = 1; number <= calls; number++)
        {
            all.Add(number, false);
            all.Add(number, true);
        }

        return all;
    }

    /// <summary>The account as the dying process sees it.</summary>
    public HubStorage Open(string connection) => PolicedStorage.Open(connection, this);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _calls);
        if (number > call || (number == call && !afterwards))
        {
            throw new CrashException();
        }

        await ProcessNextAsync(message, pipeline);
        if (number == call)
        {
            throw new CrashException();
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The hub calls storage asynchronously.");
}
