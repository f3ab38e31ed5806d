using DataHub.Intake.Receipts;

namespace DataHub.Tests.Intake.Reading;

public class HeadingTests
{
    [Theory]
    [InlineData("本月收购量")]
    [InlineData(" 本月 收购量 ")]
    [InlineData("＊本月收购量")]
    [InlineData("*本月收购量（必填）")]
    [InlineData("收购量")]
    [InlineData("Purchased")]
    [InlineData("purchasedT")]
    [InlineData("本月收购量(吨)")]
    [InlineData("本月收购量（单位：吨）")]
    [InlineData("本月收购量/吨")]
    [InlineData("“本月收购量”\n（t）")]
    public void A_heading_is_recognised_however_it_is_dressed(string heading) =>
        Assert.Equal("180", Read(heading, "180")["purchasedT"]);

    [Theory]
    [InlineData("收购量（kg）", "1500", "1.5", "1500kg")]
    [InlineData("收购量/公斤", "1500", "1.5", "1500公斤")]
    [InlineData("收购量(斤)", "1500", "0.75", "1500斤")]
    [InlineData("收购量（万吨）", "1.5", "15000", "1.5万吨")]
    [InlineData("收购量（kg）", "1500吨", "1500", "1500吨")]
    public void A_unit_in_the_heading_holds_for_its_column(
        string heading, string cell, string expected, string reported)
    {
        var row = Read(heading, cell);

        Assert.Equal(expected, row["purchasedT"]);
        Assert.Equal(reported, row.Reported["purchasedT"]);
    }

    [Fact]
    public void Money_in_ten_thousand_is_money()
    {
        var row = Read("收购金额（万元）", "43.2");

        Assert.Equal("432000", row["purchaseAmountYuan"]);
    }

    [Fact]
    public void A_unit_of_something_else_is_an_error_of_the_file() =>
        Assert.Equal("收购量（台）", Sheets.Csv("报告期,收购量（台）\n2025-03,1\n").Finding("HEADING-UNIT").Heading);

    [Theory]
    [InlineData("1—本月累计")]
    [InlineData("1—3月累计")]
    [InlineData("1-12月累计(吨)")]
    [InlineData("１～３月累计")]
    [InlineData("1至3月累计")]
    [InlineData("1月—3月累计")]
    public void The_year_to_date_is_recognised_in_any_month(string heading) =>
        Assert.Equal("5", Sheets.Csv($"报告期,{heading}\n2025-03,5\n", Sheets.D15).Only["qtyYtdT"]);

    [Fact]
    public void An_unknown_heading_is_one_warning_with_the_nearest_one_suggested()
    {
        var finding = Sheets.Csv("报告期,本月收够量,序号,品类\n2025-03,1,1,0103\n2025-03,2,2,0103\n").Finding("HEADING-UNKNOWN");

        Assert.Equal((Severity.Warning, "B", "本月收够量"), (finding.Severity, finding.Column, finding.Heading));
        Assert.Contains("本月收购量", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_required_column_is_one_error_and_what_the_envelope_fills_is_never_missing()
    {
        var missing = Sheets.Csv("品类,期初,收购量,其中产废单位,出库量,期末\n0103,1,1,1,1,1\n0103,1,1,1,1,1\n").Findings;

        var finding = Assert.Single(missing);
        Assert.Equal(
            ("HEADING-MISSING", "损耗", "/lossT", null),
            (finding.Code, finding.Heading, finding.Pointer, finding.Row));
    }

    [Fact]
    public void The_same_column_twice_is_an_error()
    {
        var finding = Sheets.Csv("报告期,收购量,本月收购量\n2025-03,1,1\n").Finding("HEADING-DUPLICATE");

        Assert.Equal((Severity.Error, "C"), (finding.Severity, finding.Column));
    }

    [Fact]
    public void A_finding_can_say_where_a_column_stands()
    {
        using var file = Sheets.File("备注,期末,报告期\n好,1,2025-03\n");
        using var reader = new DataHub.Intake.Reading.CsvRowReader(file, Sheets.D04, Sheets.Values);

        var place = reader.PlaceOf(Sheets.D04.FindColumn("closingT")!);

        Assert.Equal(("B", "期末"), (place.Letter, place.Heading));
        Assert.Null(reader.PlaceOf(Sheets.D04.FindColumn("openingT")!).Letter);
    }

    private static SheetRow Read(string heading, string cell) =>
        Sheets.Csv($"报告期,\"{heading}\"\n2025-03,{cell}\n").Only;
}
