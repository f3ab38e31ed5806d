using DataHub.Dispatch.Indicators;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// Pace (序时进度): what was reached against the straight line between the milestones. Below the green threshold is
/// slow. Severe is below the lower threshold, some months in a row, against the binding milestones alone: behind a
/// working target nobody is named (A1). Targets that come all at once are left to the milestones (A10).
/// </summary>
public sealed class PaceRule : IVerdictRule
{
    public IEnumerable<VerdictReason> Judge(UnitCase unit) =>
        unit.Plan.Targets.Counts
            .Where(target => target.Ramp == RampShape.Linear)
            .Select(target => Judge(unit, target))
            .OfType<VerdictReason>();

    private static VerdictReason? Judge(UnitCase unit, CountTarget target)
    {
        if (target.RampOf(unit.Facts.Unit.Code) is not { } path
            || CountMeasures.Of(target, unit.Facts, unit.Month) is not { } measured)
        {
            return null;
        }

        var thresholds = unit.Plan.Thresholds;
        var pace = Pace.Of(measured.Count, path.RampAt(unit.Month.LastDay));
        if (pace is null || pace >= thresholds["paceGreen"])
        {
            return null;
        }

        return IsSevere(unit, target, path)
            ? Reason(unit, target, measured, Binding(path), VerdictLevel.Severe)
            : Reason(unit, target, measured, path, VerdictLevel.Slow);
    }

    private static bool IsSevere(UnitCase unit, CountTarget target, MilestoneRamp path)
    {
        var binding = Binding(path);
        var months = (int)unit.Plan.Thresholds["severePaceMonths"];
        return binding.Milestones.Count > 0 && Enumerable.Range(0, months).All(back =>
        {
            var month = unit.Month.Plus(-back);
            return CountMeasures.Of(target, unit.Facts, month) is { } measured
                && Pace.Of(measured.Count, binding.RampAt(month.LastDay)) < unit.Plan.Thresholds["paceSlow"];
        });
    }

    private static MilestoneRamp Binding(MilestoneRamp path) =>
        path with { Milestones = [.. path.Milestones.Where(milestone => milestone.Level == MilestoneLevel.Binding)] };

    private static VerdictReason Reason(
        UnitCase unit, CountTarget target, Measured measured, MilestoneRamp path, VerdictLevel level)
    {
        var severe = level == VerdictLevel.Severe;
        var threshold = VerdictThreshold.Of(unit.Plan.Thresholds, severe ? "paceSlow" : "paceGreen");
        var required = path.RampAt(unit.Month.LastDay);
        var pace = Pace.Of(measured.Count, required)!.Value;
        var behind = threshold.Value - pace;
        var months = unit.Plan.Thresholds["severePaceMonths"];
        var kind = severe ? "约束性目标" : "序时进度";
        var zh = $"{target.Zh}累计完成 {Shown.Number(measured.Count)} {target.Unit}，{kind}应达 {Shown.Number(required)} {target.Unit}，"
            + $"进度比为 {Shown.Percent(pace)}，低于 {Shown.Percent(threshold.Value)} 的标准 {Shown.Points(behind)} 个百分点"
            + (severe ? $"，已连续 {Shown.Number(months)} 个月" : "") + Shown.AsOfReport(measured.Month, unit.Month);
        var en = $"{target.En}: {Shown.Number(measured.Count)} reached, {Shown.Number(required)} required by the "
            + $"{(severe ? "binding" : "working")} path, pace {Shown.Percent(pace)}, {Shown.Points(behind)} points below "
            + $"{Shown.Percent(threshold.Value)}{(severe ? $", for {Shown.Number(months)} months in a row" : "")}";
        return new VerdictReason(
            "PACE",
            level,
            target.Code,
            [new("actual", measured.Count), new("required", required), new("pace", pace)],
            threshold,
            behind,
            new Wording(zh, en),
            measured.Sources);
    }
}
