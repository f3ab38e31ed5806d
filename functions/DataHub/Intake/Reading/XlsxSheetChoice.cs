using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>
/// Which sheet of a workbook is read: the one named after the dataset, else the first whose headings are complete, else
/// the one with most of them. Visible sheets come before hidden ones.
/// </summary>
/// <param name="HeadingRow">Number of the heading's last row.</param>
/// <param name="Others">Further sheets with headings of this dataset, which are not read.</param>
internal sealed record XlsxSheetChoice(
    XlsxSheetEntry Sheet, HeadingMap Headings, long HeadingRow, IReadOnlyList<XlsxSheetEntry> Others)
{
    private const int MaxSheets = 64;

    /// <summary>Null when no sheet has headings of the dataset.</summary>
    public static XlsxSheetChoice? Of(XlsxWorkbook workbook, Dataset dataset, HeadingIndex index)
    {
        var search = new HeadingSearch(index);
        var candidates = workbook.Sheets.Take(MaxSheets)
            .OrderBy(sheet => sheet.IsHidden)
            .Select(sheet => (Sheet: sheet, Found: Find(workbook, sheet, search)))
            .Where(candidate => candidate.Found is not null)
            .Select(candidate => (candidate.Sheet, candidate.Found!.Value.Map, candidate.Found.Value.Row))
            .OrderByDescending(candidate => IsNamedAfter(candidate.Sheet, dataset))
            .ThenByDescending(candidate => candidate.Map.Findings.All(finding => finding.Severity != Severity.Error))
            .ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var (chosen, map, row) = IsComplete(candidates[0].Map) || IsNamedAfter(candidates[0].Sheet, dataset)
            ? candidates[0]
            : candidates.MaxBy(candidate => candidate.Map.Matched);
        var others = candidates.Where(candidate => candidate.Sheet != chosen && IsComplete(candidate.Map));
        return new XlsxSheetChoice(chosen, map, row, [.. others.Select(candidate => candidate.Sheet)]);
    }

    private static bool IsComplete(HeadingMap map) => map.Findings.All(finding => finding.Severity != Severity.Error);

    private static bool IsNamedAfter(XlsxSheetEntry sheet, Dataset dataset)
    {
        var name = CellText.Fold(sheet.Name);
        return name.Contains(dataset.Code, StringComparison.OrdinalIgnoreCase)
            || name.Contains(dataset.Slug, StringComparison.OrdinalIgnoreCase)
            || name.Contains(dataset.Zh, StringComparison.Ordinal);
    }

    private static (HeadingMap Map, long Row)? Find(XlsxWorkbook workbook, XlsxSheetEntry sheet, HeadingSearch search)
    {
        using var scanner = workbook.Scan(sheet);
        var rows = new List<string[]>();
        var numbers = new List<long>();
        while (rows.Count < HeadingSearch.Rows && scanner.Read())
        {
            rows.Add(Texts(scanner));
            numbers.Add(scanner.RowNumber);
        }

        return search.Find(rows) is var (map, lastRow) ? (map, numbers[lastRow]) : null;
    }

    private static string[] Texts(XlsxSheetScanner scanner)
    {
        var texts = new List<string>();
        foreach (ref readonly var cell in scanner.Cells)
        {
            while (texts.Count <= cell.Column)
            {
                texts.Add("");
            }

            texts[cell.Column] = scanner.TextOf(cell).ToString();
        }

        return [.. texts];
    }
}
