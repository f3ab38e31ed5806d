using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DataHub.Storage;

/// <summary>
/// The poison queues: what lies there, and what becomes of it. Messages go back as they are, byte for byte, for one that
/// is no base64 is poison for that very reason.
/// </summary>
public sealed class PoisonQueues(HubStorage storage)
{
    private const int Shown = 32;

    // Long enough to put one back or delete it; whatever else was taken on the way is seen again after that at the latest.
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(30);

    /// <summary>How many messages each queue's poison queue holds.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>();
        foreach (var queue in StorageNames.Queues.All)
        {
            var properties = await Poison(queue).GetPropertiesAsync(cancellation);
            counts[queue] = properties.Value.ApproximateMessagesCount;
        }

        return counts;
    }

    /// <summary>The messages at the front of a queue's poison queue, at most 32; the next show when these are gone.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> ListAsync(string queue, CancellationToken cancellation)
    {
        PeekedMessage[] messages = await Poison(queue).PeekMessagesAsync(Shown, cancellation);
        return [.. messages.Select(message =>
            new PoisonMessage(queue, message.MessageId, message.InsertedOn, QueueText.Decode(message.Body)))];
    }

    /// <summary>
    /// Puts a message back into the queue it came from. First there, then away from here: a crash in between leaves two,
    /// and what they ask for has one effect. False when it is not in the poison queue, or not any more.
    /// </summary>
    public Task<bool> ReplayAsync(string queue, string id, CancellationToken cancellation) =>
        TakeAsync(queue, id, message => storage.PlainQueue(queue).SendMessageAsync(message.Body, cancellationToken: cancellation), cancellation);

    /// <summary>Deletes a message. False when it is not in the poison queue, or not any more.</summary>
    public Task<bool> DropAsync(string queue, string id, CancellationToken cancellation) =>
        TakeAsync(queue, id, _ => Task.CompletedTask, cancellation);

    private async Task<bool> TakeAsync(
        string queue, string id, Func<QueueMessage, Task> before, CancellationToken cancellation)
    {
        var poison = Poison(queue);
        var others = new List<QueueMessage>();
        try
        {
            while (true)
            {
                QueueMessage[] taken = await poison.ReceiveMessagesAsync(Shown, Hold, cancellation);
                others.AddRange(taken.Where(message => message.MessageId != id));
                if (taken.FirstOrDefault(message => message.MessageId == id) is { } found)
                {
                    await before(found);
                    await poison.DeleteMessageAsync(found.MessageId, found.PopReceipt, cancellation);
                    return true;
                }

                if (taken.Length == 0)
                {
                    return false;
                }
            }
        }
        finally
        {
            foreach (var other in others)
            {
                await poison.UpdateMessageAsync(
                    other.MessageId, other.PopReceipt, visibilityTimeout: TimeSpan.Zero, cancellationToken: CancellationToken.None);
            }
        }
    }

    private QueueClient Poison(string queue) => storage.PlainQueue(StorageNames.Queues.PoisonOf(queue));
}
