using DataHub.Dispatch.Verdicts;

namespace DataHub.Tests.Dispatch.Verdicts;

public class ProjectStalledRuleTests
{
    [Fact]
    public void Unchanged_for_the_plans_number_of_months_is_slow()
    {
        var reason = Assert.Single(Judge(("2024-12", "在建", 65), ("2025-01", "在建", 65), ("2025-02", "在建", 65), ("2025-03", "在建", 65)));

        Assert.Equal(("PRJ-04", VerdictLevel.Slow, 0m), (reason.Subject, reason.Level, reason.HowFarOff));
    }

    [Fact]
    public void Two_months_are_not_enough() =>
        Assert.Empty(Judge(("2024-12", "在建", 60), ("2025-01", "在建", 65), ("2025-02", "在建", 65), ("2025-03", "在建", 65)));

    [Fact]
    public void A_site_that_makes_progress_is_not_stalled() =>
        Assert.Empty(Judge(("2024-12", "在建", 60), ("2025-01", "在建", 65), ("2025-02", "在建", 70), ("2025-03", "在建", 75)));

    [Fact]
    public void A_finished_project_stays_as_it_is() =>
        Assert.Empty(Judge(("2024-12", "运营", 100), ("2025-01", "运营", 100), ("2025-02", "运营", 100), ("2025-03", "运营", 100)));

    [Fact]
    public void A_project_that_reports_itself_stalled_is_slow_at_once() => Assert.Single(Judge(("2025-03", "停滞", 65)));

    [Fact]
    public void Without_a_report_of_the_month_nothing_is_said() =>
        Assert.Empty(Judge(("2024-11", "在建", 65), ("2024-12", "在建", 65), ("2025-01", "在建", 65), ("2025-02", "在建", 65)));

    private static IEnumerable<VerdictReason> Judge(params (string Month, string Stage, decimal Percent)[] reports)
    {
        var unit = new UnitFactsBuilder("LC-DE");
        foreach (var (month, stage, percent) in reports)
        {
            unit.Project(month, "PRJ-04", stage, percent);
        }

        return new ProjectStalledRule().Judge(UnitCases.Of(unit));
    }
}
