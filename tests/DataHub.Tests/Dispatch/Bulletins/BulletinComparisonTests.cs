using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;

namespace DataHub.Tests.Dispatch.Bulletins;

public class BulletinComparisonTests
{
    [Fact]
    public void Nothing_differs_from_itself() => Assert.Empty(BulletinComparison.Of(new Month().Compile(), new Month().Compile()));

    [Fact]
    public void A_corrected_figure_is_named_with_before_and_after()
    {
        var changes = BulletinComparison.Of(new Month().Compile(), Corrected().Compile()).Select(change => change.Sentence.Zh).ToList();

        Assert.Contains("阳谷县本月回收量（吨）由 1000 更正为 1200", changes);
        Assert.Contains("全市本月回收量（吨）由 11000 更正为 11200", changes);
    }

    [Fact]
    public void A_report_that_came_in_replaces_not_reported()
    {
        var silent = new Month().With("LC-YG", new UnitFactsBuilder("LC-YG").Base("01", 11200), Month.Missing()).Compile();

        Assert.Contains(
            BulletinComparison.Of(silent, new Month().Compile()),
            change => change is { Unit: "LC-YG", Field: "QtyMonthT", Before: "未报", After: "1000" });
    }

    [Fact]
    public void Another_revision_makes_another_basis()
    {
        Assert.True(BulletinComparison.SameBasis(With("D15", 1), With("D15", 1)));
        Assert.False(BulletinComparison.SameBasis(With("D15", 1), With("D15", 2)));
    }

    [Theory]
    [InlineData("D02")]
    [InlineData("D03")]
    [InlineData("D17")]
    [InlineData("D20")]
    [InlineData("D21")]
    [InlineData("D24")]
    public void A_register_that_changes_by_itself_makes_no_other_basis(string dataset) =>
        Assert.True(BulletinComparison.SameBasis(With(dataset, 1), With(dataset, 2)));

    [Fact]
    public void A_figure_counted_from_records_is_said_by_its_name()
    {
        var before = new Month().Compile();
        var unit = before.Units[0];
        var after = before with
        {
            Units = [unit with { Indicators = new Dictionary<string, decimal?>(unit.Indicators) { ["INSPECTED"] = 4 } }, .. before.Units.Skip(1)],
        };

        var change = Assert.Single(BulletinComparison.Of(before, after));

        Assert.Equal((unit.Unit, "INSPECTED", "未报", "4"), (change.Unit, change.Field, change.Before, change.After));
    }

    [Fact]
    public void A_correction_that_moves_no_figure_is_said_in_one_line() =>
        Assert.Equal("SOURCES", Assert.Single(BulletinComparison.Of(With("D15", 1), With("D15", 2))).Field);

    private static Bulletin With(string dataset, int revision)
    {
        var month = new Month();
        month.Sources.Add(new BulletinSource($"{dataset}.x", dataset, "LC-YG", "2025-03", revision, 1, null, null));
        return month.Compile();
    }

    private static Month Corrected() => new Month().With("LC-YG", new UnitFactsBuilder("LC-YG")
        .Progress("2025-02", Month.GoodReport(qtyYtdT: 2000))
        .Progress("2025-03", Month.GoodReport(1200, 3200))
        .Base("01", 11200)
        .Declared("91371502MA7LC0012X", "0103", 1000));
}
