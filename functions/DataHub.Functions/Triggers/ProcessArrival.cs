using DataHub.Intake;
using DataHub.Storage;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Takes one arrived file down the road: Event Grid's BlobCreated message, or the hub's own for a large body.</summary>
public sealed class ProcessArrival(ArrivalProcessor arrivals)
{
    [Function(nameof(ProcessArrival))]
    public Task RunAsync(
        [QueueTrigger(StorageNames.Queues.Arrivals, Connection = StorageSettings.ConnectionName)] string message,
        CancellationToken cancellation) =>
        arrivals.ProcessAsync(message, cancellation);
}
