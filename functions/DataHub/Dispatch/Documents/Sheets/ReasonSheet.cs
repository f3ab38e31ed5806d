using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>Why each unit is assessed as it is: rule, inputs, threshold, how far off.</summary>
internal static class ReasonSheet
{
    private static readonly double[] Widths = [24, 12, 24, 34, 34, 12, 60];

    public static SheetBuilder Build(Bulletin bulletin)
    {
        var sheet = new SheetBuilder("评价依据", Widths);
        sheet.AddAcross($"{Shown.Month(bulletin.Period)}综合评价依据", CellStyle.Title, height: 34);
        sheet.AddHeading("单位", "等次", "规则", "输入", "标准", "相差", "说明");
        foreach (var unit in bulletin.Units)
        {
            foreach (var reason in unit.Verdict.Reasons)
            {
                sheet.AddRow(Row(unit, reason));
            }
        }

        sheet.AddAcross("注：正常的单位不列。等次为“滞后”的仅为通报建议，须经领导签发。", CellStyle.Note);
        return sheet;
    }

    private static List<SheetCell> Row(UnitLine unit, VerdictReason reason) =>
    [
        SheetCell.Written(unit.Name),
        SheetCell.Verdict(reason.Level),
        SheetCell.Written($"{RuleOf(reason.Rule)}（{reason.Subject}）"),
        SheetCell.Written(string.Join("；", reason.Inputs.Select(input => $"{InputOf(input.Name)} {Shown.Number(input.Value)}"))),
        SheetCell.Written($"{Shown.Number(reason.Threshold.Value)}（{reason.Threshold.Name}）"),
        SheetCell.Decimal(reason.HowFarOff),
        SheetCell.Written(reason.Sentence.Zh),
    ];

    private static string RuleOf(string rule) => rule switch
    {
        "PACE" => "序时进度",
        "MILESTONE" => "目标节点",
        "REPORT-MISSED" => "逾期报送",
        "REPORTS-LATE-IN-A-ROW" => "连续迟报",
        "PROJECT-STALLED" => "工程停滞",
        _ => rule,
    };

    private static string InputOf(string input) => input switch
    {
        "actual" => "实际",
        "required" => "应达",
        "pace" => "进度比",
        "daysOverdue" => "逾期天数",
        "workdaysLate" => "逾期工作日",
        "lateInARow" => "连续迟报月数",
        "monthsUnchanged" => "无变化月数",
        _ => input,
    };
}
