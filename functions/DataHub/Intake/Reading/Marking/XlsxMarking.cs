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
    private const int MostMaskedRows = 20_000;
    private const long LargestSheet = 16L * 1024 * 1024;

    /// <exception cref="UnreadableFileException">The workbook is damaged or hostile.</exception>
    public static byte[] Mark(ArrivedFile file, Dataset dataset, Receipt receipt)
    {
        if (dataset.HasPersonalData)
        {
            return Masked(file, dataset, receipt) ?? ListOnly(receipt);
        }

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
            FormulaGuard.Apply(workbook, sheet);
            MarkCells(workbook, sheet, faults);
            CellNotes.Add(sheet, Author, FindingText.NotesOf(faults));
            FindingSheet.AddTo(workbook, receipt);
            document.Save();
        }

        return copy.ToArray();
    }

    /// <summary>The sheet that was read, row for row, in a workbook that has nothing else of the sender's.</summary>
    private static byte[]? Masked(ArrivedFile file, Dataset dataset, Receipt receipt)
    {
        if (XlsxTable.Read(file, dataset, _ => true, MostMaskedRows) is not { IsCut: false } table)
        {
            return null;
        }

        var styles = new LookStyles();
        var sheet = new TableSheet(table.Columns(), styles);
        sheet.AddHeadings(table.HeadingRow, column => column.Required);
        var byRow = receipt.Findings.Where(finding => finding.Row is not null).ToLookup(finding => finding.Row!.Value);
        foreach (var row in table.Rows)
        {
            sheet.AddRow(row with { Faults = FindingText.FaultsOf(byRow[row.Number]) });
        }

        var book = new TableBook(styles);
        book.Add(
            TableBook.NameOf($"{dataset.Code} {dataset.Zh}"), sheet.Build(frozenColumns: 0),
            [.. FindingText.NotesOf(receipt.Findings)]);
        return book.ToBytes(new ChoiceSheet(), workbook => FindingSheet.AddTo(workbook, receipt));
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
