using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>The figures that the charts show, and the charts beside them; native ones, so that no picture needs a font.</summary>
internal static class ChartSheet
{
    private static readonly double[] Widths = [16, 14, 16, 16];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("图表", Widths);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}各单位进展图表", CellStyle.Title, height: 34);
        sheet.AddHeading("单位", "本月回收量(吨)", "“无废商场”目标", "“无废商场”已建成");
        foreach (var unit in bulletin.Units)
        {
            sheet.AddRow(
            [
                SheetCell.Written(unit.ShortName + (unit.QtyMonthT is null ? "（未报）" : "")),
                SheetCell.Decimal(unit.QtyMonthT),
                SheetCell.Whole(unit.MallTarget),
                SheetCell.Whole(unit.Malls),
            ]);
        }

        return sheet;
    }

    public static IReadOnlyList<ChartSpec> Charts(Bulletin bulletin)
    {
        string[] units = [.. bulletin.Units.Select(unit => unit.ShortName + (unit.QtyMonthT is null ? "（未报）" : ""))];
        return
        [
            new ChartSpec(
                "各单位本月回收量（吨）",
                units,
                [new ChartSeries("本月回收量", "2F6F8F", 'B', [.. bulletin.Units.Select(unit => unit.QtyMonthT)])]),
            new ChartSpec(
                "各单位“无废商场”建成情况（个）",
                units,
                [
                    new ChartSeries("目标", "B9C4CB", 'C', [.. bulletin.Units.Select(unit => unit.MallTarget)]),
                    new ChartSeries("已建成", "2F6F8F", 'D', [.. bulletin.Units.Select(unit => (decimal?)unit.Malls)]),
                ]),
        ];
    }
}
