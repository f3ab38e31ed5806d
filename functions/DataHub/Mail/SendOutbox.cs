using DataHub.Jobs;

namespace DataHub.Mail;

/// <summary>
/// Sends what the queue left over: mail whose next attempt is due, mail whose sender fell over, and mail whose message
/// never reached the queue. It goes by the clock, not by <c>asOf</c>: mail is sent when it is sent.
/// </summary>
public sealed class SendOutbox(Outbox outbox, OutboxSender sender) : IHubJob
{
    public string Name => "send-outbox";

    public string Purpose => "发送到期未发的邮件，重试失败的邮件 · Sends mail that is due, retries what failed";

    public TimeSpan SilentAfter => TimeSpan.FromMinutes(30);

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var key in await outbox.OpenAsync(cancellation))
        {
            if (await sender.SendAsync(key.ToString(), cancellation) is { } outcome)
            {
                effects.Add($"{outcome.State}: {key}{(outcome.Note is null ? "" : $" ({outcome.Note})")}");
            }
        }

        return new JobOutcome(effects);
    }
}
