using System.Globalization;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Digest;

/// <summary>
/// Once on every workday, at the plan's hour: tells city staff in one mail what happened since the last digest and what
/// waits. It tells of the time up to that hour, however late it runs; nothing is sent when there is nothing to tell.
/// </summary>
public sealed class SendDigest(
    CityPlan plan, DigestReader reader, DigestMail mail, DigestWording wording, Outbox outbox, JobLedger ledger)
    : IHubJob
{
    // After a longer silence the first digest begins a workday back, or it would tell of a month.
    private const int MostWorkdaysBack = 10;

    public string Name => "send-digest";

    public string Purpose => "工作日每日摘要：收到、逾期、告警、待签发、未送达 · The daily digest for city staff";

    public bool CanBeTriedOut => true;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var today = BusinessTime.DateOf(asOf);
        var through = InstantOf(today);
        return plan.Calendar.IsWorkday(today) && asOf >= through
            ? await ledger.OnceAsync(Name, PeriodOf(today), SendAsync, cancellation) ?? JobOutcome.Nothing
            : JobOutcome.Nothing;

        async Task<JobOutcome?> SendAsync()
        {
            var content = await reader.ReadAsync(await SinceAsync(today, cancellation), through, cancellation);
            if (content.IsEmpty)
            {
                return JobOutcome.Nothing;
            }

            var digest = mail.Of(content);
            await outbox.EnqueueAsync(digest, cancellation);
            return JobOutcome.Of($"{digest.Obligation} → {digest.To.Organisation}/{digest.To.Role}: {digest.Subject}");
        }
    }

    private async Task<DateTimeOffset> SinceAsync(DateOnly today, CancellationToken cancellation)
    {
        var day = today;
        for (var back = 1; back <= MostWorkdaysBack; back++)
        {
            day = plan.Calendar.AddWorkdays(day, -1);
            if (await ledger.IsDoneAsync(Name, PeriodOf(day), cancellation))
            {
                return InstantOf(day);
            }
        }

        return InstantOf(plan.Calendar.AddWorkdays(today, -1));
    }

    private DateTimeOffset InstantOf(DateOnly day) => BusinessTime.At(day, wording.At);

    private static string PeriodOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
