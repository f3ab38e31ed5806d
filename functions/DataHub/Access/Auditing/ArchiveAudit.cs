using System.Globalization;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Access.Auditing;

/// <summary>
/// Archives each finished day of the audit log as a file that nobody can change (审计归档), day after day, so that the
/// files form a chain; a day without entries is a link too. A late start catches up. Entries older than the plan's
/// <c>auditRetentionYears</c> leave the table then, as their file leaves the archive. It never runs ahead of the clock:
/// a day that is archived early would lack its later entries for good.
/// </summary>
public sealed class ArchiveAudit(
    AuditLog log, AuditArchive archive, JobLedger ledger, CityPlan plan, TimeProvider clock) : IHubJob
{
    private const string Retention = "auditRetentionYears";

    /// <summary>What an instance may take, after midnight, to write an entry that it dated before.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    public string Name => "archive-audit";

    public string Purpose =>
        "把已结束日的审计日志归档为不可更改、逐日相连的文件 · Archives each finished day of the audit log as a file of the chain";

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var last = LastFinished(asOf < now ? asOf : now);
        if (await ledger.IsDoneAsync(Name, Text(last), cancellation)
            || await log.FirstDayAsync(cancellation) is not { } first)
        {
            return JobOutcome.Nothing;
        }

        var effects = new List<string>();
        var begin = await archive.DaysAsync(cancellation) is [.., var newest] ? newest : first;
        for (var day = begin; day <= last; day = day.AddDays(1))
        {
            if (await ledger.IsDoneAsync(Name, Text(day), cancellation))
            {
                continue;
            }

            var isFirst = day == first;
            var work = () => ArchiveAsync(day, isFirst, cancellation);
            if (await ledger.OnceAsync(Name, Text(day), work, cancellation) is not { } done)
            {
                // In another run's hands, and the next day needs this one's hash.
                return new JobOutcome(effects);
            }

            effects.Add(done);
        }

        effects.AddRange(await DropAsync(last, cancellation));
        return new JobOutcome(effects);
    }

    /// <summary>The last business date that is over, and whose entries are written.</summary>
    public static DateOnly LastFinished(DateTimeOffset instant) => BusinessTime.DateOf(instant - Settling).AddDays(-1);

    /// <param name="isFirst">Whether nothing was logged before that day.</param>
    private async Task<string?> ArchiveAsync(DateOnly day, bool isFirst, CancellationToken cancellation)
    {
        var (name, nameBefore) = (AuditArchive.NameOf(day), AuditArchive.NameOf(day.AddDays(-1)));
        var before = await archive.FindAsync(day.AddDays(-1), cancellation);
        if (before is null && !isFirst)
        {
            throw new InvalidOperationException(
                $"The audit file {nameBefore} is missing: the chain cannot go on with {name} until it is restored.");
        }

        var entries = await log.ReadAsync(day, cancellation).ToListAsync(cancellation);
        var hash = before is null ? null : AuditFile.HashOf(before);
        var header = new AuditHeader(day, entries.Count, hash, plan.Name, HubVersion.Text);
        return await archive.TryAddAsync(day, new AuditFile(header, entries).ToBytes(), cancellation)
            ? string.Create(CultureInfo.InvariantCulture, $"{name}: {entries.Count} entries")
            : $"{name}: was there, left as it is";
    }

    /// <summary>Drops the days whose time is over, and whose file was written.</summary>
    private async Task<IReadOnlyList<string>> DropAsync(DateOnly last, CancellationToken cancellation)
    {
        var effects = new List<string>();
        var kept = last.AddYears(-(int)plan.Thresholds[Retention]);
        while (await log.FirstDayAsync(cancellation) is { } oldest && oldest < kept
            && await ledger.IsDoneAsync(Name, Text(oldest), cancellation))
        {
            var dropped = await log.DropAsync(oldest, cancellation);
            var effect = string.Create(
                CultureInfo.InvariantCulture, $"{Text(oldest)}: {dropped} entries dropped by {Retention}");
            await log.WriteAsync("hub", "purge", "audit", $"done: {effect}", cancellation);
            effects.Add(effect);
        }

        return effects;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
