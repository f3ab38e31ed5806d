using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace DataHub.Local.Hosting;

/// <summary>Keeps a message hidden while its function runs, however long that takes.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    /// <summary>How long a message stays hidden when this process dies with it.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly QueueClient _queue;
    private readonly string _messageId;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewal;
    private string _popReceipt;

    public MessageLease(QueueClient queue, QueueMessage message)
    {
        (_queue, _messageId, _popReceipt) = (queue, message.MessageId, message.PopReceipt);
        _renewal = RenewAsync();
    }

    public async Task DeleteAsync()
    {
        await EndAsync();
        await _queue.DeleteMessageAsync(_messageId, _popReceipt);
    }

    /// <summary>Lets the message be taken again after a pause.</summary>
    public async Task ReleaseAsync(TimeSpan pause)
    {
        await EndAsync();
        await _queue.UpdateMessageAsync(_messageId, _popReceipt, visibilityTimeout: pause);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task EndAsync()
    {
        await _ended.CancelAsync();
        await _renewal;
    }

    private async Task RenewAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, _ended.Token);
                var renewed = await _queue.UpdateMessageAsync(_messageId, _popReceipt, visibilityTimeout: Length);
                _popReceipt = renewed.Value.PopReceipt;
            }
        }
        catch (OperationCanceledException)
        {
            // The function has ended.
        }
        catch (RequestFailedException)
        {
            // The lease is lost: another run may take the message, and deleting it fails below. Both are at-least-once.
        }
    }
}
