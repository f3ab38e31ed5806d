namespace DataHub.Dispatch.Verdicts;

/// <summary>Judges a unit by every rule.</summary>
public static class Judge
{
    private static readonly IReadOnlyList<IVerdictRule> Rules =
    [
        new MilestoneRule(),
        new PaceRule(),
        new LateReportsRule(),
        new ReportMissedRule(),
        new ProjectStalledRule(),
        new ComplianceUnresolvedRule(),
    ];

    public static Verdict Of(UnitCase unit) => Verdict.Of(Rules.SelectMany(rule => rule.Judge(unit)));
}
