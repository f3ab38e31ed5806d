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
        SheetCell.Written($"{reason.Rule} · {reason.Subject}"),
        SheetCell.Written(string.Join("；", reason.Inputs.Select(input => $"{input.Name} {Shown.Number(input.Value)}"))),
        SheetCell.Written($"{reason.Threshold.Name} {Shown.Number(reason.Threshold.Value)} {reason.Threshold.Unit}"),
        SheetCell.Decimal(reason.HowFarOff),
        SheetCell.Written(reason.Sentence.Zh),
    ];
}
