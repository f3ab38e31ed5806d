using System.Globalization;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Alerts;

/// <summary>The values which the texts of the ladder may name.</summary>
internal sealed class LadderValues(CityPlan plan, LadderWording wording)
{
    public static readonly IReadOnlyList<string> Names =
    [
        "unit", "units", "address", "month", "report", "due", "dueDate", "dueDay", "now", "today", "lateWorkdays",
        "lateMonths", "submission", "received", "lead", "document", "documentTitle",
    ];

    private const int NamedUnits = 3;

    /// <summary>The values for the first of the cases, and for all of them together.</summary>
    public IReadOnlyDictionary<string, string> Of(IReadOnlyList<AlertCase> cases, DateTimeOffset asOf)
    {
        var (unit, report, record, rejected) = cases[0];
        var month = BusinessMonth.Parse(report.Period);
        var rule = plan.DueRules.ForDataset(report.Dataset);
        var dueOn = report.Extension?.Until ?? rule.DueOn(month, plan.Calendar);
        var mark = Deadline.MarkZh(plan.Calendar.IsProvisional(dueOn));
        var today = BusinessTime.DateOf(asOf);
        return new Dictionary<string, string>
        {
            ["unit"] = unit.Name,
            ["units"] = UnitsOf(cases),
            ["address"] = unit.Address,
            ["month"] = ChineseDate.Month(month),
            ["report"] = wording.ReportName(report.Dataset),
            ["due"] = ChineseDate.Weekday(dueOn)
                + ClockOf(report.Extension is null ? rule.Cutoff : TimeSpan.FromDays(1)) + mark,
            ["dueDate"] = ChineseDate.Full(dueOn) + mark,
            ["dueDay"] = string.Create(CultureInfo.InvariantCulture, $"{dueOn.Month}月{dueOn.Day}日"),
            ["now"] = ChineseDate.Moment(asOf),
            ["today"] = ChineseDate.Full(today),
            ["lateWorkdays"] = Count(plan.Calendar.WorkdaysBetween(dueOn, today)),
            ["lateMonths"] = Count(record.LateMonths),
            ["submission"] = rejected?.Id ?? "",
            ["received"] = report.ReceivedAt is { } received ? ChineseDate.Moment(received) : "",
            ["lead"] = plan.Lead.Name,
            ["document"] = plan.Document.Number,
            ["documentTitle"] = plan.Document.PlanTitle,
        };
    }

    private static string UnitsOf(IReadOnlyList<AlertCase> cases)
    {
        var names = string.Join('、', cases.Take(NamedUnits).Select(one => one.Unit.ShortName));
        return cases.Count > NamedUnits ? $"{names}等{Count(cases.Count)}个单位" : names;
    }

    private static string ClockOf(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}");

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
