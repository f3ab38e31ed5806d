namespace DataHub.Tests.Dispatch.Indicators.Catalogue;

public class InspectionIndicatorsTests
{
    private static readonly UnitFactsBuilder Unit = new UnitFactsBuilder("LC-YG")
        .Inspected("2025-01-10", findings: 2, rectifyBy: "2025-02-10", rectifiedAt: "2025-02-20", publishedAt: "2025-01-20")
        .Inspected("2025-03-12", findings: 1, rectifyBy: "2025-04-13", publishedAt: "2025-04-11")
        .Inspected("2025-03-20", publishedAt: "2025-03-25")
        .Inspected("2024-11-05", findings: 3, rectifyBy: "2024-12-05")
        .Inspected("2025-04-02", findings: 1, rectifyBy: "2025-04-05");

    [Theory]
    [InlineData("INSPECTED", 3)]
    [InlineData("INSPECTED-PROBLEMS", 3)]
    [InlineData("RECTIFICATION-OVERDUE", 2)]
    [InlineData("PUBLISHED-LATE", 1)]
    public void The_years_inspections_to_the_months_end_and_whatever_is_overdue(string code, int figure) =>
        Assert.Equal(figure, Counted.Of(code, Unit));

    [Theory]
    [InlineData("2025-04-13", 1)]
    [InlineData("2025-04-14", 2)]
    public void A_rectification_is_overdue_from_the_day_after_its_term(string judgedOn, int overdue) => Assert.Equal(
        overdue, Counted.Of("RECTIFICATION-OVERDUE", Unit, DateOnly.Parse(judgedOn, null)));

    [Fact]
    public void The_rows_that_count_are_named() =>
        Assert.Equal(["SSJ-1", "SSJ-3"], Counted.RowsOf("RECTIFICATION-OVERDUE", Unit));

    [Fact]
    public void A_unit_without_any_on_record_has_not_reported() =>
        Assert.Null(Counted.Of("RECTIFICATION-OVERDUE", new UnitFactsBuilder("LC-YG")));

    [Fact]
    public void A_year_without_inspections_is_zero_where_others_are_on_record() =>
        Assert.Equal(0, Counted.Of("INSPECTED", new UnitFactsBuilder("LC-YG").Inspected("2024-11-05")));
}
