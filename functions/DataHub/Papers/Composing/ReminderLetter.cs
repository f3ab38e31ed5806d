using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Mail;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Papers.Composing;

/// <summary>提醒函: to one unit, about a report it owes or goals it is slow to reach; obligation O58.</summary>
public static class ReminderLetter
{
    // Late reports are the ladder's matter: it drafts its letter before the month is dispatched.
    private static readonly string[] LeftToTheLadder = ["REPORT-MISSED", "REPORTS-LATE-IN-A-ROW"];

    /// <summary>The letter without its list of tasks.</summary>
    internal static PaperValues To(
        CityPlan plan, PaperWording wording, ReportingUnit unit, BusinessMonth month, DateOnly date) =>
        new PaperValues(plan, wording, date)
            .With("month", ChineseDate.Month(month))
            .With("unit", unit.Name)
            .With("address", unit.Address);

    /// <summary>What the month's dispatch found slow; null when that is nothing but late reports.</summary>
    public static PaperValues? Of(CityPlan plan, PaperWording wording, Bulletin bulletin, UnitLine line, DateOnly date)
    {
        var letter = To(plan, wording, plan.FindUnit(line.Unit)!, bulletin.Period, date);
        var tasks = line.Verdict.MainReasons
            .Where(reason => !LeftToTheLadder.Contains(reason.Rule))
            .Select(reason => Task(plan, letter, reason))
            .ToList();
        return tasks.Count == 0 ? null : letter.WithList("tasks", tasks);
    }

    private static string Task(CityPlan plan, PaperValues letter, VerdictReason reason)
    {
        var inputs = reason.Inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        if (reason.Rule is not ("PACE" or "MILESTONE") || inputs["required"] == 0)
        {
            return reason.Sentence.Zh + "。";
        }

        var (target, rate) = (plan.Targets[reason.Subject], inputs["actual"] / inputs["required"]);
        return letter.Phrase(
            reason.Rule,
            [
                ("task", target.Zh),
                ("target", Shown.Number(inputs["required"])),
                ("actual", Shown.Number(inputs["actual"])),
                ("measure", target.Unit),
                ("rate", Shown.Points(rate)),
                ("gap", Shown.Points(1 - rate)),
                ("daysOverdue", Shown.Number(inputs.GetValueOrDefault("daysOverdue"))),
            ]);
    }
}
