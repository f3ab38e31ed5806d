using DataHub.Plan;
using DataHub.Register;

namespace DataHub.Dispatch.Verdicts;

/// <summary>How a unit kept the month's deadline (报送情况); obligation O60.</summary>
/// <param name="DueOn">The last business date on which the report was on time.</param>
/// <param name="ReceivedAt">Arrival of the first accepted report, UTC; null while there is none (未报).</param>
/// <param name="IsDue">Whether the deadline had passed at the judgement.</param>
/// <param name="IsLate">Received late, or due and not received.</param>
/// <param name="WorkdaysLate">Workdays after the due day until arrival, or until the judgement while missing.</param>
/// <param name="LateInARow">Late or missing months in a row, this one included.</param>
public sealed record ReportingRecord(
    DateOnly DueOn,
    DateTimeOffset? ReceivedAt,
    bool IsDue,
    bool IsLate,
    int WorkdaysLate,
    int Corrections,
    int LateInARow)
{
    /// <summary>Day and time until which it was on time, marked while the calendar is provisional.</summary>
    public string DueText { get; init; } = "";

    public bool IsMissing => IsDue && ReceivedAt is null;

    public static ReportingRecord Of(
        ExpectedReport report, int lateInARow, DateTimeOffset judgedAt, WorkCalendar calendar)
    {
        var dueOn = BusinessTime.DateOf(report.DueAt.AddTicks(-1));
        var late = report.IsLate || report.IsMissingAt(judgedAt);
        var until = BusinessTime.DateOf(report.ReceivedAt ?? judgedAt);
        return new ReportingRecord(
            dueOn,
            report.ReceivedAt,
            judgedAt >= report.DueAt,
            late,
            late ? calendar.WorkdaysBetween(dueOn, until) : 0,
            report.Corrections,
            lateInARow)
        {
            DueText = Deadline.Of(report.DueAt, calendar).Text.Zh,
        };
    }
}
