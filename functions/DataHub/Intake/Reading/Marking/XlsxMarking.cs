using System.Xml;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Intake.Reading.Marking;

/// <summary>
/// Marks the faults in a copy of a workbook. A sheet of more than some ten thousand rows is not rebuilt in memory: then
/// the list of faults is given back by itself.
/// </summary>
internal static class XlsxMarking
{
    private const string Author = "数据校验";
    private const long LargestFile = 20L * 1024 * 1024;
    private const long LargestSheet = 16L * 1024 * 1024;

    /// <exception cref="UnreadableFileException">The workbook is damaged or hostile.</exception>
    public static byte[] Mark(ArrivedFile file, Dataset dataset, Receipt receipt)
    {
        if (file.Length <= LargestFile && SheetOf(file, dataset) is { } sheet)
        {
            try
            {
                return MarkedWorkbook(file, sheet, receipt);
            }
            catch (Exception exception) when (exception is OpenXmlPackageException or XmlException or IOException
                or InvalidDataException or FormatException or InvalidOperationException or ArgumentException)
            {
                // The library is stricter than the reader, for instance about malformed hyperlinks.
                return ListOnly(receipt);
            }
        }

        return ListOnly(receipt);
    }

    /// <summary>
    /// The part of the sheet that was read; null when it is too large to be rebuilt, or none was read.
    /// </summary>
    private static string? SheetOf(ArrivedFile file, Dataset dataset)
    {
        using var stream = file.Open();
        ZipContent.RequireWorkbook(stream);
        return XlsxGuard.Run(0, () =>
        {
            using var workbook = XlsxWorkbook.Open(file.Open());
            var choice = XlsxSheetChoice.Of(workbook, dataset, new HeadingIndex(dataset));
            return choice is not null && workbook.SizeOf(choice.Sheet) <= LargestSheet ? choice.Sheet.Part : null;
        });
    }

    private static byte[] MarkedWorkbook(ArrivedFile file, string part, Receipt receipt)
    {
        using var copy = new MemoryStream();
        using (var source = file.Open())
        {
            source.CopyTo(copy);
        }

        using (var document = SpreadsheetDocument.Open(copy, isEditable: true))
        {
            var workbook = document.WorkbookPart ?? throw new InvalidDataException("The workbook has no main part.");
            var sheet = workbook.WorksheetParts.First(each => each.Uri.OriginalString.TrimStart('/') == part);
            var faults = receipt.Findings.Where(finding => finding is { Row: not null, Column: not null }).ToList();
            MarkCells(workbook, sheet, faults);
            CellNotes.Add(sheet, Author, FindingText.NotesOf(faults));
            FindingSheet.AddTo(workbook, receipt);
            document.Save();
        }

        return copy.ToArray();
    }

    private static byte[] ListOnly(Receipt receipt)
    {
        using var list = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(list, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            FindingSheet.AddTo(workbook, receipt);
            document.Save();
        }

        return list.ToArray();
    }

    private static void MarkCells(WorkbookPart workbook, WorksheetPart sheet, IReadOnlyList<Finding> faults)
    {
        var styles = new FaultStyles(workbook);
        var rows = sheet.Worksheet!.GetFirstChild<SheetData>()!.Elements<Row>()
            .Where(row => row.RowIndex is not null)
            .ToLookup(row => (long)row.RowIndex!.Value);
        var errors = faults.Where(fault => fault.Severity == Severity.Error);
        foreach (var fault in errors.DistinctBy(fault => (fault.Row, fault.Column)))
        {
            if (rows[fault.Row!.Value].FirstOrDefault() is { } row)
            {
                var cell = CellAt(row, fault.Column!);
                cell.StyleIndex = styles.FaultyOf(cell.StyleIndex ?? row.StyleIndex ?? 0);
            }
        }
    }

    /// <summary>Cells stand in the order of their columns; an empty one is missing.</summary>
    private static Cell CellAt(Row row, string column)
    {
        var position = ColumnLetter.IndexIn(column);
        Cell? after = null;
        foreach (var cell in row.Elements<Cell>())
        {
            var at = ColumnLetter.IndexIn(cell.CellReference?.Value);
            if (at == position)
            {
                return cell;
            }

            if (at > position)
            {
                after = cell;
                break;
            }
        }

        var added = new Cell { CellReference = $"{column}{row.RowIndex}" };
        return after is null ? row.AppendChild(added) : row.InsertBefore(added, after);
    }
}
