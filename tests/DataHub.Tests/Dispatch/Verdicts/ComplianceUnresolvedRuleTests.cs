using DataHub.Compliance;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Tests.Dispatch.Verdicts;

public class ComplianceUnresolvedRuleTests
{
    [Theory]
    [InlineData("open-air-storage", "2025-03-14T02:00:00Z", true)]
    [InlineData("open-air-storage", "2025-03-15T02:00:00Z", false)]
    [InlineData("unfiled-operator", "2025-01-01T02:00:00Z", false)]
    [InlineData("suspicious-goods", "2025-01-01T02:00:00Z", false)]
    public void An_alert_of_error_level_open_for_more_than_thirty_days_is_severe(string kind, string opened, bool severe)
    {
        var unit = UnitCases.Of(new UnitFactsBuilder("LC-YG"));
        unit = unit with { Facts = unit.Facts with { Cases = [Case(kind, DateTimeOffset.Parse(opened, null))] } };

        Assert.Equal(severe, new ComplianceUnresolvedRule().Judge(unit).Any(reason => reason.Level == VerdictLevel.Severe));
    }

    private static ComplianceCase Case(string kind, DateTimeOffset opened) =>
        new(kind, "D02", "LC-YG", null, "LC-YG-C-001", new Wording("露天", "open"), opened, "D02.LC-YG.x", 1, opened);
}
