using DataHub.Jobs;
using Microsoft.Extensions.Logging;

namespace DataHub.Mail.Bounces;

/// <summary>
/// Reads the mailbox that returned mail comes to and notes in the outbox whom a mail did not reach, for the digest. A
/// report leaves the mailbox only once it is noted; one of this hub's mail that tells of a delay or a success says
/// nothing to be noted and leaves too. What is no report, or about another's mail, stays.
/// </summary>
public sealed partial class CollectBounces(
    BounceMailbox mailbox, BounceBook book, ILogger<CollectBounces> log) : IHubJob
{
    public string Name => "collect-bounces";

    public string Purpose => "读取退信，记入发件箱 · Reads returned mail and notes it in the outbox";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (!mailbox.IsSet)
        {
            return JobOutcome.Of("未设置退信邮箱（Mail__BounceHost），没有读取 · no mailbox for returned mail is set");
        }

        var effects = new List<string>();
        var left = await mailbox.VisitAsync(
            async message =>
            {
                var noted = DeliveryReportReader.Read(message) is { } report
                    ? await book.NoteAsync(report, cancellation)
                    : null;
                foreach (var bounce in noted ?? [])
                {
                    LogBounce(bounce.Recipient, bounce.Reason);
                    effects.Add($"退信 {bounce.Recipient}: {bounce.Reason}");
                }

                return noted is not null;
            },
            cancellation);
        if (left > 0)
        {
            effects.Add($"留在邮箱中未处理 {left} 封 · {left} left in the mailbox");
        }

        return new JobOutcome(effects);
    }

    [LoggerMessage(LogLevel.Warning, "Mail came back from {Recipient}: {Reason}")]
    private partial void LogBounce(string recipient, string reason);
}
