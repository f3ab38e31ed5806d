using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>Whether a project stands still (停滞); D16, obligation O22.</summary>
public static class Stalling
{
    /// <summary>
    /// Months for which an unfinished project's reports have shown neither another stage nor more progress: a building
    /// site stays 在建 for a year and is not stalled while its progress grows. Null without a report of the month.
    /// </summary>
    /// <param name="reports">One project's reports, oldest first.</param>
    public static int? MonthsUnchanged(IReadOnlyList<ProjectReport> reports, BusinessMonth month)
    {
        var latest = reports.LastOrDefault(report => report.Month <= month);
        if (latest is null || latest.Month != month)
        {
            return null;
        }

        var since = latest;
        foreach (var report in reports.Where(report => report.Month < month).Reverse())
        {
            if (report.Stage != latest.Stage || report.ProgressPct != latest.ProgressPct)
            {
                break;
            }

            since = report;
        }

        return latest.IsFinished ? 0 : MonthsFrom(since.Month, month);
    }

    /// <summary>Reported as stalled, or unchanged for the plan's number of months.</summary>
    public static bool IsStalled(IReadOnlyList<ProjectReport> reports, BusinessMonth month, decimal stalledMonths) =>
        MonthsUnchanged(reports, month) >= stalledMonths
        || reports.Any(report => report.Month == month && report.Stage == "停滞");

    private static int MonthsFrom(BusinessMonth first, BusinessMonth last) =>
        ((last.Year - first.Year) * 12) + last.Month - first.Month;
}
