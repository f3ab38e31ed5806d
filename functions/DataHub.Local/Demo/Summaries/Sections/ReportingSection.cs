using DataHub.Intake.Receipts;
using DataHub.Mail;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>Who reported when: each unit, and below it its enterprises.</summary>
internal static class ReportingSection
{
    public static SummarySection Of(MonthFacts month)
    {
        var units = Counted.Of(month.Units.Select(unit => unit.Punctuality));
        var enterprises = Counted.Of(month.Enterprises.Select(enterprise => enterprise.Punctuality));
        return new SummarySection(
            new Wording("谁在何时报送", "Who reported when"),
            new Wording(
                $"{month.Units.Count} 个单位：{units.Zh}。{month.Enterprises.Count} 家企业：{enterprises.Zh}。",
                $"{month.Units.Count} units: {units.En}. {month.Enterprises.Count} enterprises: {enterprises.En}."),
            [.. month.Units.Select(unit => Item(unit, month))]);
    }

    private static SummaryItem Item(UnitStanding unit, MonthFacts month)
    {
        var enterprises = month.Enterprises.Where(enterprise => enterprise.UnitCode == unit.Report.UnitCode).ToList();
        var counted = Counted.Of(enterprises.Select(enterprise => enterprise.Punctuality));
        return new SummaryItem(
            ToneOf(unit.Punctuality),
            unit.Unit,
            StandingOf(unit),
            [
                new Wording($"企业 {enterprises.Count} 家：{counted.Zh}", ""),
                .. enterprises.Where(enterprise => enterprise.Punctuality != Punctuality.OnTime).Select(Exception),
            ]);
    }

    private static Wording StandingOf(UnitStanding unit)
    {
        var at = unit.Report.ReceivedAt is { } received ? ChineseDate.Moment(received) : "";
        var corrected = unit.Report.Corrections > 0 ? $"，更正 {unit.Report.Corrections} 次" : "";
        return unit.Punctuality switch
        {
            Punctuality.OnTime => new Wording($"按时（{at}{corrected}）", "in time"),
            Punctuality.Late => new Wording($"迟报 {unit.WorkdaysLate} 个工作日（{at}{corrected}）", "late"),
            _ => new Wording("未报", "never"),
        };
    }

    private static Wording Exception(EnterpriseStanding enterprise) => enterprise.ReceivedAt is { } at
        ? new Wording($"{enterprise.Name}迟报（{ChineseDate.Moment(at)}）", "")
        : new Wording($"{enterprise.Name}未报", "");

    private static Tone ToneOf(Punctuality punctuality) => punctuality switch
    {
        Punctuality.OnTime => Tone.Good,
        Punctuality.Late => Tone.Warning,
        _ => Tone.Bad,
    };
}
