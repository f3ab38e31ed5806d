using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>Explains a unit's assessment: each rule that it rests on, with the very rows that went in.</summary>
public sealed class VerdictExplainer(BasisReader basis)
{
    public const string Code = "VERDICT";

    /// <exception cref="KeyNotFoundException">The bulletin has no such unit.</exception>
    public async Task<Explanation> OfAsync(Bulletin bulletin, ReportingUnit unit, CancellationToken cancellation)
    {
        var line = bulletin.Units.FirstOrDefault(line => line.Unit == unit.Code)
            ?? throw new KeyNotFoundException($"The bulletin of {bulletin.Period} has no unit {unit.Code}.");
        var rows = await basis.RevisionsAsync(line.Verdict.Reasons.SelectMany(reason => reason.Sources), cancellation);
        return new Explanation
        {
            Period = bulletin.Period,
            Version = bulletin.Version,
            AsOf = bulletin.AsOf,
            PlanVersion = bulletin.PlanVersion,
            Unit = unit.Code,
            UnitName = unit.Name,
            Indicator = Code,
            Name = new Wording($"综合评价：{VerdictMark.Of(line.Verdict.Level).Word}", $"Assessment: {line.Verdict.Level}"),
            Definition = new Wording(
                "按里程碑、序时进度、连续迟报、逾期未报、工程停滞和未办结合规问题逐项判定，取最重的一项",
                "Judged by milestones, pace, late months in a row, missed reports, stalled projects and unresolved "
                + "compliance alerts; the gravest counts"),
            MeasuredIn = "",
            Formula = new Wording("取各规则结论中最重者；无规则命中为正常", "The gravest of the rules that hit; green when none does"),
            Reasons =
            [
                .. line.Verdict.Reasons.Select(reason => new ExplainedReason(
                    reason.Rule, reason.Level, reason.Subject, reason.Inputs, reason.Threshold, reason.HowFarOff, reason.Sentence)),
            ],
            Rows = basis.Shown(rows),
            RowsInAll = rows.Count,
            Submissions = await basis.SubmissionsAsync(rows, cancellation),
        };
    }
}
