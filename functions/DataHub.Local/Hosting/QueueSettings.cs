namespace DataHub.Local.Hosting;

/// <summary>How queues are polled: the <c>queues</c> section of host.json.</summary>
/// <param name="Base64">Whether messages are base64 (<c>messageEncoding</c>).</param>
/// <param name="RetryAfter">Pause before a failed message is tried again (<c>visibilityTimeout</c>).</param>
/// <param name="MaxDequeueCount">Tries before a message goes to the poison queue.</param>
/// <param name="BatchSize">Messages taken, and run side by side, at a time.</param>
/// <param name="LongestPause">
/// Longest pause between polls of an empty queue (<c>maxPollingInterval</c>). Where host.json is silent it is 2
/// seconds: the Functions host's minute would keep a person at the keyboard waiting.
/// </param>
public sealed record QueueSettings(
    bool Base64, TimeSpan RetryAfter, int MaxDequeueCount, int BatchSize, TimeSpan LongestPause);
