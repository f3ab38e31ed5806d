using DataHub.Dispatch.Facts.Supervision;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>
/// The plan's end: what the units say of themselves (自查, D20) and what the city found (验收, D21); O53, O54. Before its
/// first day neither is an indicator: nothing is due, and nothing missing.
/// </summary>
internal static class AcceptanceIndicators
{
    public static readonly Indicator Answered = Indicator.Counted(
        "SELF-ANSWERED",
        new("自查已答项目", "Items of the self-assessment answered"),
        new("应自查项目中已报送的项数", "Items due that the unit has answered"),
        "项", ["D20.item"],
        new("应自查项目（方案 items）中有 D20 行的个数", "Items of the plan that have a row of D20"),
        look => Measured.CountOf(look.Facts.Assessments, _ => true, item => item.Source, look.Month) is { } known
            ? known with { Count = AnsweredBy(look).Count }
            : null);

    public static readonly Indicator Met = Indicator.Counted(
        "SELF-MET",
        new("自查达标项目", "Items met by the self-assessment"),
        new("自查中填报为达标的项数", "Items that the unit says are met"),
        "项", ["D20.met"],
        new("D20 计数：met = 是", "Rows of D20 with met = true"),
        look => Measured.CountOf(look.Facts.Assessments, item => item.Met, item => item.Source, look.Month));

    public static readonly Indicator Passed = Verdict("ACCEPTED-PASSED", AcceptanceItem.Passed, "passed");

    public static readonly Indicator Conditional = Verdict("ACCEPTED-CONDITIONAL", AcceptanceItem.Conditional, "passed on conditions");

    public static readonly Indicator Failed = Verdict("ACCEPTED-FAILED", AcceptanceItem.Failed, "failed");

    /// <summary>Those whose first day has come on the day of judgement.</summary>
    public static IEnumerable<Indicator> Of(CityPlan plan, DateOnly judgedOn)
    {
        IEnumerable<Indicator> assessed = IsOpen(SelfAssessment.Dataset) ? [Answered, Met] : [];
        return assessed.Concat(IsOpen(AcceptanceItem.Dataset) ? [Passed, Conditional, Failed] : []);

        bool IsOpen(string dataset) => plan.Targets.Deliverables.Any(paper => paper.Dataset == dataset && paper.IsOpenOn(judgedOn));
    }

    /// <summary>The items that a unit must assess: codes of count targets.</summary>
    public static IReadOnlyList<string> DueOf(CityPlan plan) =>
        plan.Targets.Deliverables.FirstOrDefault(paper => paper.Dataset == SelfAssessment.Dataset)?.Items ?? [];

    /// <summary>Those of them that a unit has answered.</summary>
    public static IReadOnlyList<string> AnsweredBy(UnitLook look) =>
    [
        .. DueOf(look.Plan).Where(due => look.Facts.Assessments.Any(item => look.Plan.Targets.FindCount(item.Item)?.Code == due)),
    ];

    private static Indicator Verdict(string code, string verdict, string en) => Indicator.Counted(
        code,
        new($"验收{verdict}", $"Items {en} at the acceptance"),
        new($"每个项目最后一轮结论为“{verdict}”的项数", $"Items whose last round ended with {verdict}"),
        "项", ["D21.verdict", "D21.round"],
        new Wording($"D21 计数：每项最后一轮 verdict = {verdict}", $"Items of D21 whose last round has verdict = {verdict}"),
        look => Measured.CountOf(look.Facts.Acceptance, item => item.Verdict == verdict, item => item.Source, look.Month));
}
