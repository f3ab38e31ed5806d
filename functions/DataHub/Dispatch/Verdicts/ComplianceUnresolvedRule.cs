using DataHub.Compliance;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// A compliance alert of error level has stood open for too long: severe. What is confidential is nobody's verdict.
/// </summary>
public sealed class ComplianceUnresolvedRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit)
    {
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, "complianceUnresolvedSevereDays");
        foreach (var kind in unit.Plan.Compliance.Kinds.Where(kind => kind is { Level: Severity.Error, Confidential: false }))
        {
            var old = unit.Facts.Cases
                .Where(it => it.Kind == kind.Name && DaysOpen(it, unit) > threshold.Value)
                .OrderBy(it => it.OpenedAt).ToList();
            if (old.Count > 0)
            {
                var days = DaysOpen(old[0], unit);
                yield return new VerdictReason(
                    "COMPLIANCE-UNRESOLVED",
                    VerdictLevel.Severe,
                    kind.Name,
                    [new("cases", old.Count), new("daysOpen", days)],
                    threshold,
                    days - threshold.Value,
                    new Wording(
                        $"合规告警“{kind.Zh}”{old.Count} 项超过 {Shown.Number(threshold.Value)} 天未销号，最长 {days} 天",
                        $"{old.Count} compliance alerts of {kind.Name} open for more than "
                        + $"{Shown.Number(threshold.Value)} days, the oldest {days}"),
                    []);
            }
        }
    }

    private static int DaysOpen(ComplianceCase it, UnitCase unit) =>
        unit.JudgedOn.DayNumber - Plan.BusinessTime.DateOf(it.OpenedAt).DayNumber;
}
