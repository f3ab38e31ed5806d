using DataHub.Mail;
using DataHub.Storage;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Sends one mail of the outbox as soon as it is ready.</summary>
public sealed class SendOutboxMail(OutboxSender outbox)
{
    [Function(nameof(SendOutboxMail))]
    public Task RunAsync(
        [QueueTrigger(StorageNames.Queues.Outbox, Connection = StorageSettings.ConnectionName)] string outboxKey,
        CancellationToken cancellation) =>
        outbox.SendAsync(outboxKey, cancellation);
}
