using DataHub.Alerts;
using DataHub.Intake.Receipts;
using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Local.Demo.Summaries.Sections;

/// <summary>The steps of the alert ladder, day by day.</summary>
internal static class LadderSection
{
    public static SummarySection Of(MonthFacts month)
    {
        var days = month.Ladder.GroupBy(entry => (entry.Record.At, entry.Step)).ToList();
        var units = month.Ladder.Select(entry => entry.Unit).Distinct().Count();
        return new SummarySection(
            new Wording("催报阶梯", "Alert ladder"),
            new Wording(
                $"{units} 个单位走到催报阶梯，共 {days.Count} 级；收到报送即止。",
                $"{units} units reached the ladder, {days.Count} steps in all; it stops on receipt."),
            [.. days.Select(day => Item(day.Key.At, day.Key.Step, [.. day]))]);
    }

    private static SummaryItem Item(DateTimeOffset at, LadderStep step, List<LadderEntry> entries)
    {
        var beijing = BusinessTime.ToBeijing(at);
        var day = ChineseDate.Weekday(BusinessTime.DateOf(at));
        return new SummaryItem(
            ToneOf(step.Kind),
            $"{day}{beijing.Hour}:{beijing.Minute:00} {step.Id}",
            NameOf(step.Kind),
            [
                .. Units(entries, StepOutcome.Taken, "通知"),
                .. Units(entries, StepOutcome.Answered, "已报，不再通知"),
                .. Units(entries, StepOutcome.Overtaken, "并入更高一级"),
            ]);
    }

    private static IEnumerable<Wording> Units(List<LadderEntry> entries, StepOutcome outcome, string what)
    {
        var units = entries.Where(entry => entry.Record.Outcome == outcome).Select(entry => entry.Unit).ToList();
        return units.Count == 0 ? [] : [new Wording($"{what}（{units.Count}）：{string.Join('、', units)}", "")];
    }

    private static Wording NameOf(LadderStepKind kind) => kind switch
    {
        LadderStepKind.Reminder => new Wording("报送提醒", "reminder"),
        LadderStepKind.SameDayReminder => new Wording("当日提醒", "reminder on the due day"),
        LadderStepKind.LateNotice => new Wording("逾期催报", "late notice, leader in copy"),
        LadderStepKind.ReminderLetter => new Wording("提醒函代拟稿", "draft of a reminder letter"),
        _ => new Wording("通报建议", "candidate for the circular"),
    };

    private static Tone ToneOf(LadderStepKind kind) => kind switch
    {
        LadderStepKind.Reminder or LadderStepKind.SameDayReminder => Tone.Quiet,
        LadderStepKind.LateNotice => Tone.Warning,
        _ => Tone.Bad,
    };
}
