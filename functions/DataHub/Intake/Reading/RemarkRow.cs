using System.Buffers;
using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading;

/// <summary>
/// Rows of a table that are no data: totals (合计), the signatures below it, a template's example row left in.
/// </summary>
internal static class RemarkRow
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "全市合计", "本页合计", "total"];

    private static readonly string[] Notes =
    [
        "填报人", "填表人", "制表", "审核", "负责人", "单位负责人", "填报单位:", "填报日期", "报送日期", "联系电话", "注:", "注1", "备注:",
        "说明:", "填表说明", "填报说明",
    ];

    private static readonly string[] Examples = ["示例", "样例", "例:", "(示例", "(例", "example"];

    /// <summary>Nearly every data row leaves by its first character.</summary>
    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create(
        string.Concat(Totals.Concat(Notes).Concat(Examples).Select(mark => mark[0])) + "TE（ ");

    private const int LongestMark = 200;
    private const int FewCells = 3;

    /// <param name="first">The first cell with content.</param>
    /// <param name="filledCells">How many cells have content.</param>
    public static RemarkKind KindOf(ReadOnlySpan<char> first, int filledCells)
    {
        first = first.Trim();
        if (first.IsEmpty || !FirstCharacters.Contains(first[0]) || first.Length > LongestMark)
        {
            return RemarkKind.None;
        }

        var folded = CellText.Fold(first).Replace(" ", "", StringComparison.Ordinal);
        if (Examples.Any(mark => folded.StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return RemarkKind.Example;
        }

        return Totals.Contains(folded, StringComparer.OrdinalIgnoreCase)
            || (filledCells <= FewCells && Notes.Any(note => folded.StartsWith(note, StringComparison.Ordinal)))
                ? RemarkKind.Note
                : RemarkKind.None;
    }
}
