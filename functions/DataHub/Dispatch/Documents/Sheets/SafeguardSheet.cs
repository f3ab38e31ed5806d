using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>专项与保障: one row a unit in the order of attachment 1, last row 合计, notes below.</summary>
internal static class SafeguardSheet
{
    private static readonly string[] Notes =
    [
        "本表数字取自网点、商场名录，检查台账，宣传、文件和自查验收记录；附件1为单位月报填报数，两者可能不一致，供核对。",
        "“未报”表示没有收到数据，不按 0 计算；标“*”的合计未含未报单位。双随机和宣传的合计含市级部门所报。",
        "专项整治为单位最近一次报送的累计数；整改、公示是否逾期按数据截止日判定，公开栏是否超期按月末判定（▲）。",
        "方案印发前到期的文件不计逾期；自查、验收在起始日前为“未到期”。方案未规定定点站数量，附件1记“无目标”。",
    ];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var columns = SafeguardColumns.Of(bulletin);
        var sheet = new SheetBuilder("专项与保障", [5, 16, .. columns.Select(column => column.Width)]);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}专项工作与保障措施情况表", CellStyle.Title, height: 34);
        sheet.AddAcross(
            $"{bulletin.Issuer}　第{bulletin.Issue}期　第{bulletin.Version}版　数据截至{Shown.Minute(bulletin.AsOf)}（北京时间）",
            CellStyle.Subtitle);
        sheet.AddHeading(["序号", "单位", .. columns.Select(column => column.Heading)]);
        foreach (var unit in bulletin.Units)
        {
            sheet.AddRow(
            [
                SheetCell.Whole(unit.Rank),
                SheetCell.Written(unit.ShortName),
                .. columns.Select(column => SheetCell.Centred(column.Of(unit).Text)),
            ]);
        }

        sheet.AddRow([SheetCell.Total(""), SheetCell.Total("合计"), .. columns.Select(column => SheetCell.Total(column.Total))]);
        sheet.AddAcross("注：", CellStyle.Note);
        foreach (var (note, index) in Notes.Select((note, index) => (note, index)))
        {
            sheet.AddAcross($"{index + 1}. {note}", CellStyle.Note);
        }

        return sheet;
    }
}
