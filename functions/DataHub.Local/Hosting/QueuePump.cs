using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DataHub.Local.Hosting;

/// <summary>
/// Feeds a queue's messages to its function as the Functions host does: a failed message comes back after a pause, and
/// after the last try it goes to the poison queue unchanged. Delivery is at least once.
/// </summary>
/// <param name="queue">The queue, opened without an encoding: a message that is not base64
/// must end as poison too.</param>
public sealed class QueuePump(
    QueueFunction function,
    QueueClient queue,
    QueueClient poison,
    QueueSettings settings,
    IServiceScopeFactory scopes,
    ILogger<QueuePump> log)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Polls until cancelled, ever slower while the queue is empty.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        var pause = ShortestPause;
        while (!cancellation.IsCancellationRequested)
        {
            if (await TryTakeBatchAsync(cancellation) > 0)
            {
                pause = ShortestPause;
                continue;
            }

            await Task.Delay(pause, cancellation);
            pause = pause * 2 < settings.LongestPause ? pause * 2 : settings.LongestPause;
        }
    }

    /// <summary>Takes one batch and runs it to its end.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> TakeBatchAsync(CancellationToken cancellation)
    {
        QueueMessage[] messages =
            await queue.ReceiveMessagesAsync(settings.BatchSize, MessageLease.Length, cancellation);
        await Task.WhenAll(messages.Select(message => HandleAsync(message, cancellation)));
        return messages.Length;
    }

    private async Task<int> TryTakeBatchAsync(CancellationToken cancellation)
    {
        try
        {
            return await TakeBatchAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(error, "Queue {Queue} cannot be read.", function.Queue);
            return 0;
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellation)
    {
        await using var lease = new MessageLease(queue, message);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await function.InvokeAsync(scope.ServiceProvider, Decode(message), cancellation);
            await lease.DeleteAsync();
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await lease.ReleaseAsync(TimeSpan.Zero);
        }
        catch (Exception error)
        {
            log.LogError(
                error, "Function {Function} failed on message {Message}, try {Try} of {Tries}.",
                function.Name, message.MessageId, message.DequeueCount, settings.MaxDequeueCount);
            await FailAsync(message, lease);
        }
    }

    private async Task FailAsync(QueueMessage message, MessageLease lease)
    {
        if (message.DequeueCount < settings.MaxDequeueCount)
        {
            await lease.ReleaseAsync(settings.RetryAfter);
            return;
        }

        // Poison first, delete second: a crash between them leaves two messages rather than none.
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await lease.DeleteAsync();
    }

    private string Decode(QueueMessage message) => settings.Base64
        ? Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString()))
        : message.Body.ToString();
}
