using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.Locks;

/// <summary>
/// When what was accepted for a period can no longer be changed (数据锁定): the plan's rule <c>lock</c>, counted from the
/// period's last day, unless an operator has given an exception. A first report is taken at any time: it is late, and
/// never lost. Registers have no period and no lock.
/// </summary>
public sealed class PeriodLocks(CityPlan plan, LockStore exceptions, SubmissionStore submissions)
{
    private const string Rule = "lock";

    /// <summary>The instant from which a period is locked; null for a register.</summary>
    public DateTimeOffset? LockedFrom(string? period) =>
        LastDayOf(period) is { } day ? plan.DueRules[Rule].DueAt(day, plan.Calendar) : null;

    /// <summary>Whether a unit's data of a period is locked at an instant.</summary>
    public async Task<bool> IsLockedAsync(
        string dataset, string unit, string? period, DateTimeOffset at, CancellationToken cancellation)
    {
        if (LockedFrom(period) is not { } from || at < from)
        {
            return false;
        }

        var given = await exceptions.ListAsync(unit, cancellation);
        return !given.Any(exception => exception.Period == period && (exception.Dataset ?? dataset) == dataset
            && exception.GivenAt <= at && at < exception.Until);
    }

    /// <summary>Why a submission cannot be taken: it would change what is locked. Null when it can.</summary>
    internal async Task<Finding?> RefusalOfAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        if (submission.Dataset == SubmissionRecord.Unknown || LockedFrom(submission.Period) is not { } from
            || submission.ReceivedAt < from || !await HasReportedAsync(submission, cancellation)
            || !await IsLockedAsync(submission.Dataset, submission.Unit, submission.Period, submission.ReceivedAt, cancellation))
        {
            return null;
        }

        var day = BusinessTime.ToBeijing(from.AddTicks(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Finding(
            "PERIOD-LOCKED", Severity.Error, null, null, null, null, submission.Period,
            new Wording(
                $"{submission.Period} 的数据已于 {day} 24:00 锁定，不能再更改",
                $"The data of {submission.Period} was locked at the end of {day} and can no longer be changed"),
            new Wording(
                "确需更正的，请向市商务局申请解锁例外后重新提交；文件已存档",
                "Ask the commerce bureau for an exception, then submit again; the file is archived"));
    }

    private async Task<bool> HasReportedAsync(SubmissionRecord submission, CancellationToken cancellation)
    {
        await foreach (var earlier in submissions.ListAsync(
            submission.Dataset, submission.Unit, submission.Period, cancellation))
        {
            if (earlier.Id != submission.Id && earlier.WasAcceptedAt(submission.ReceivedAt)
                && earlier.ReporterOrg == submission.ReporterOrg)
            {
                return true;
            }
        }

        return false;
    }

    private static DateOnly? LastDayOf(string? period) => period switch
    {
        null => null,
        _ when BusinessMonth.TryParse(period, out var month) => month.LastDay,
        { Length: 4 } => int.TryParse(period, out var year) ? new DateOnly(year, 12, 31) : null,
        [.., 'Q', var quarter] => int.TryParse(period.AsSpan(0, 4), out var year)
            ? new BusinessMonth(year, (quarter - '0') * 3).LastDay
            : null,
        _ => DateOnly.TryParseExact(period, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day) ? day : null,
    };
}
