using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>Attachment 2 (附件2): how the units kept the deadline.</summary>
internal static class ReportingSheet
{
    private static readonly double[] Widths = [6, 26, 24, 18, 14, 14, 12, 16];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("附件2 报送情况", Widths);
        sheet.AddAcross("附件2", CellStyle.Subtitle);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}工作进展报送情况统计表", CellStyle.Title, height: 34);
        sheet.AddHeading("序号", "单位", "应报时间", "报送时间", "是否按时", "逾期工作日", "更正次数", "连续迟报月数");
        foreach (var (line, index) in bulletin.Reporting.Select((line, index) => (line, index)))
        {
            sheet.AddRow(
            [
                SheetCell.Whole(index + 1),
                SheetCell.Written(line.Name),
                SheetCell.Centred(line.DueShown),
                SheetCell.Centred(Figures.Received(line.ReceivedAt)),
                SheetCell.Centred(Figures.OnTime(line.OnTime, line.ReceivedAt is not null)),
                SheetCell.Whole(line.WorkdaysLate),
                SheetCell.Whole(line.Corrections),
                SheetCell.Whole(line.LateInARow),
            ]);
        }

        sheet.AddAcross("注：应报时间为截止时刻；“未报”为截至数据截止时间没有收到；迟报在补报后仍记为迟报。", CellStyle.Note);
        return sheet;
    }
}
