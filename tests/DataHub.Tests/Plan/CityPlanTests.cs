using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class CityPlanTests
{
    private static readonly CityPlan Plan = Liaocheng.Plan;

    public static TheoryData<string> Units => [.. Plan.Units.Select(unit => unit.Code)];

    [Fact]
    public void Plan_names_itself_its_document_and_its_lead()
    {
        Assert.Equal("liaocheng-2023@1.0", Plan.Name);
        Assert.Equal("聊无废办〔2023〕7号", Plan.Document.Number);
        Assert.Equal(new DateOnly(2023, 9, 25), Plan.Document.IssuedOn);
        Assert.Equal("LC-SWJ", Plan.Lead.Code);
    }

    [Fact]
    public void Plan_has_26_reporting_months_and_286_county_reports()
    {
        Assert.Equal(26, Plan.Months.Count());
        Assert.Equal(286, Plan.Months.Count() * Plan.Units.Count);
    }

    [Fact]
    public void Units_stand_in_the_order_of_the_text() =>
        Assert.Equal(
            ["东昌府区", "茌平区", "临清市", "莘县", "冠县", "阳谷县", "东阿县", "高唐县", "开发区", "高新区", "度假区"],
            Plan.Units.Select(unit => unit.ShortName));

    [Theory]
    [MemberData(nameof(Units))]
    public void Unit_is_found_by_every_name_it_has(string code)
    {
        var unit = Plan.Units.Single(candidate => candidate.Code == code);
        foreach (var name in unit.Aliases.Concat([unit.Code, unit.Name, unit.ShortName, unit.Gb2260 ?? unit.Code]))
        {
            Assert.Same(unit, Plan.FindUnit(name));
            Assert.Equal(code, Plan.FindOrganisation(name)?.Code);
        }
    }

    [Theory]
    [InlineData("371502", "LC-DCF")]
    [InlineData("371523", "LC-CP")]
    [InlineData(" lc-yg ", "LC-YG")]
    [InlineData("聊城经开区", "LC-KFQ")]
    [InlineData("阳谷", "LC-YG")]
    public void Unit_is_found_as_people_write_it(string written, string code) =>
        Assert.Equal(code, Plan.FindUnit(written)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("371500")]
    [InlineData("聊城市")]
    [InlineData("市商务局")]
    public void What_is_no_unit_is_not_taken_for_one(string written) => Assert.Null(Plan.FindUnit(written));

    [Theory]
    [InlineData("市商务局", "LC-SWJ")]
    [InlineData("市公安局", "LC-GAJ")]
    [InlineData("市“无废办”", "LC-WFB")]
    [InlineData("市卫健委", "LC-WJW")]
    public void Organisation_is_found_by_the_name_in_the_text(string written, string code) =>
        Assert.Equal(code, Plan.FindOrganisation(written)?.Code);

    [Fact]
    public void Twelve_departments_and_the_issuing_office_are_named() => Assert.Equal(13, Plan.Organisations.Count);

    [Fact]
    public void Only_the_county_report_is_owed_and_watched()
    {
        var duty = Assert.Single(Plan.ReportDuties);
        Assert.Equal("D15", duty.Dataset);
        Assert.All(Plan.Months, month => Assert.True(duty.Covers(month)));
        Assert.False(duty.Covers(Plan.LastMonth.Next));
    }

    [Theory]
    [InlineData("2023-07-14", null)]
    [InlineData("2023-07-31", "PLAN")]
    [InlineData("2023-12-31", "IMPL-1")]
    [InlineData("2024-06-15", "IMPL-2")]
    [InlineData("2025-08-31", "IMPL-3")]
    [InlineData("2025-11-30", "ACCEPT")]
    [InlineData("2025-12-01", null)]
    public void Phase_of_a_day_is_known(string day, string? phase) =>
        Assert.Equal(phase, Plan.PhaseAt(DateOnly.Parse(day, null))?.Code);

    [Fact]
    public void What_was_due_before_the_document_is_never_late()
    {
        var early = Plan.Targets.Deliverables.Where(deliverable => Plan.PredatesIssue(deliverable.DueOn)).ToList();
        Assert.Equal(9, early.Count);
        Assert.All(early, deliverable => Assert.StartsWith("PLAN-", deliverable.Code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("massBalanceTolerance", 0.005)]
    [InlineData("massBalanceFloorT", 0.01)]
    [InlineData("openingToleranceT", 0.01)]
    [InlineData("lossShareWarn", 0.05)]
    [InlineData("declarationsVersusMonth", 0.01)]
    [InlineData("ytdToleranceT", 0.01)]
    [InlineData("paceGreen", 0.9)]
    [InlineData("paceSlow", 0.7)]
    [InlineData("missedReportSlowWorkdays", 3)]
    [InlineData("milestoneMissedSevereDays", 30)]
    [InlineData("severePaceMonths", 2)]
    [InlineData("severeLateReports", 3)]
    [InlineData("projectStalledMonths", 3)]
    public void Threshold_is_the_number_of_the_domain_report(string name, decimal value)
    {
        Assert.Equal(value, Plan.Thresholds[name]);
        Assert.True(Plan.Thresholds.TryGet(name, out var found));
        Assert.Equal(value, found);
    }

    [Fact]
    public void Every_threshold_says_where_it_comes_from() =>
        Assert.All(Plan.Thresholds.All, threshold =>
            Assert.Contains("[P]", threshold.Source, StringComparison.Ordinal));

    [Fact]
    public void Unknown_threshold_is_refused()
    {
        Assert.Throws<KeyNotFoundException>(() => Plan.Thresholds["speedOfLight"]);
        Assert.False(Plan.Thresholds.TryGet("speedOfLight", out _));
    }
}
