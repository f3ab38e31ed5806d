using System.Globalization;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// What is strange about a sheet, though it was read: hidden rows and sheets, merged cells, further sheets.
/// </summary>
internal static class XlsxFinding
{
    private const int Shown = 3;

    public static IEnumerable<Finding> About(XlsxSheetChoice choice)
    {
        if (choice.Sheet.IsHidden)
        {
            yield return FileFault.Info(
                "SHEET-HIDDEN",
                $"读取的工作表“{choice.Sheet.Name}”是隐藏的", $"The sheet ‘{choice.Sheet.Name}’ that was read is hidden",
                "请确认报送的就是这张表", "See whether this is the sheet to be reported");
        }

        if (choice.Others.Count > 0)
        {
            var others = string.Join('、', choice.Others.Select(sheet => sheet.Name));
            yield return FileFault.Warning(
                "SHEET-NOT-READ",
                $"只读取了工作表“{choice.Sheet.Name}”；“{others}”也有本表的表头，未读取",
                $"Only the sheet ‘{choice.Sheet.Name}’ was read; ‘{others}’ have its headings too and were not",
                "如需报送，请合并到一张工作表或分别上传", "Put everything on one sheet, or upload them one by one");
        }
    }

    /// <param name="headingRow">Merged cells down to here are titles and headings.</param>
    public static IEnumerable<Finding> About(XlsxSheetScanner scanner, long headingRow, long hiddenRows)
    {
        if (hiddenRows > 0)
        {
            yield return FileFault.Info(
                "ROW-HIDDEN",
                $"有 {hiddenRows} 行处于隐藏或筛选状态，也已读取",
                $"{hiddenRows} rows are hidden or filtered out; they were read as well",
                "如不应报送，请删除这些行", "Delete them if they are not to be reported");
        }

        if (scanner.HasHiddenColumns)
        {
            yield return FileFault.Info(
                "COLUMN-HIDDEN", "有隐藏的列，也已读取", "There are hidden columns; they were read as well",
                "如不应报送，请删除这些列", "Delete them if they are not to be reported");
        }

        var merged = scanner.MergedRanges.Where(range => IsBelow(range, headingRow)).ToList();
        if (merged.Count > 0)
        {
            var list = string.Join('、', merged.Take(Shown)) + (merged.Count > Shown ? " …" : "");
            yield return FileFault.Warning(
                "CELL-MERGED",
                $"数据区有 {merged.Count} 处合并单元格（{list}），内容只归左上角的单元格",
                $"{merged.Count} ranges of data cells are merged ({list}): their content is the first cell's alone",
                "请取消合并，每行逐格填写", "Unmerge them and fill in every row");
        }
    }

    private static bool IsBelow(string range, long headingRow)
    {
        var first = range.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$");
        var end = first.IndexOf(':');
        first = end < 0 ? first : first[..end];
        return long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > headingRow;
    }
}
