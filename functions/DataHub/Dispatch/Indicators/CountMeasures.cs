using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>
/// What the plan's count targets are measured by. Counts do not fall, so a silent unit is held to its last report; one
/// that never reported cannot be measured.
/// </summary>
public static class CountMeasures
{
    /// <summary>The count of a unit at the end of a month; null when it cannot be measured.</summary>
    public static Measured? Of(string target, UnitFacts facts, BusinessMonth month) => target switch
    {
        "MALL" => Reported(facts.ProgressOf(month), report => report.Malls)
            ?? MallsOnRegister(facts, month)
            ?? Reported(facts.LastProgressAt(month), report => report.Malls),
        "CENTRE" => Reported(facts.LastProgressAt(month), report => report.CentresBuilt),
        "CENTRE-STARTED" => Reported(
            facts.LastProgressAt(month), report => report.CentresBuilt + report.CentresUnderConstruction),
        "SCRAP-STEEL" => Reported(facts.LastProgressAt(month), report => report.ScrapFirms),
        _ => null,
    };

    /// <summary>
    /// Malls whose recognition stands at the end of the month, by the registry D14; null without entries.
    /// </summary>
    public static Measured? MallsOnRegister(UnitFacts facts, BusinessMonth month)
    {
        var malls = facts.MallsOn(month.LastDay).ToList();
        return malls.Count == 0
            ? null
            : new Measured(malls.Count(mall => mall.IsRecognised), month, [.. malls.Select(mall => mall.Source)]);
    }

    private static Measured? Reported(ProgressReport? report, Func<ProgressReport, int?> count) =>
        report is not null && count(report) is { } value ? new Measured(value, report.Month, [report.Source]) : null;
}
