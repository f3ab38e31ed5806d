using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>
/// The submissions that the bulletin was computed from, so that every figure can be traced to a file.
/// </summary>
internal static class SourceSheet
{
    private static readonly double[] Widths = [40, 9, 12, 11, 9, 9, 18, 68];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("数据来源", Widths);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}调度数据来源（{bulletin.PlanVersion}）", CellStyle.Title, height: 34);
        sheet.AddHeading("受理号", "数据集", "单位", "报告期", "修订", "行数", "报送时间", "原始文件 SHA-256");
        foreach (var source in bulletin.Sources)
        {
            sheet.AddRow(
            [
                SheetCell.Written(source.SubmissionId),
                SheetCell.Centred(source.Dataset),
                SheetCell.Centred(source.Unit),
                SheetCell.Centred(source.Period ?? "—"),
                SheetCell.Whole(source.Revision),
                SheetCell.Whole(source.Rows),
                SheetCell.Centred(source.ReceivedAt is null ? "—" : Figures.Received(source.ReceivedAt)),
                SheetCell.Written(source.Sha256 ?? "—"),
            ]);
        }

        return sheet;
    }
}
