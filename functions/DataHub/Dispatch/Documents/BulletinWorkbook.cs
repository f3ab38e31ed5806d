using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Documents.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Dispatch.Documents;

/// <summary>The bulletin's tables as a workbook: attachments 1 and 2, 专项与保障, charts, goals and projects, reasons, sources.</summary>
public static class BulletinWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(Bulletin bulletin)
    {
        (SheetBuilder Sheet, int FrozenColumns, IReadOnlyList<ChartSpec> Charts)[] sheets =
        [
            (ProgressSheet.Build(bulletin), 2, []),
            (ReportingSheet.Build(bulletin), 2, []),
            .. Safeguards(bulletin),
            (ChartSheet.Build(bulletin), 1, ChartSheet.Charts(bulletin)),
            (GoalSheet.Build(bulletin), 1, []),
            (ReasonSheet.Build(bulletin), 1, []),
            (SourceSheet.Build(bulletin), 1, []),
        ];
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            book.Workbook = new Workbook(
                new BookViews(new WorkbookView()),
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                    sheets.Select((sheet, index) => Add(book, sheet.Sheet, sheet.FrozenColumns, sheet.Charts, index))),
                new DefinedNames(sheets.Select((sheet, index) => PrintTitles(sheet.Sheet, index))));
            document.PackageProperties.Title = bulletin.Title.Zh;
            document.PackageProperties.Creator = bulletin.Issuer;
        }

        return stream.ToArray();
    }

    // A bulletin of before has none of it.
    private static IEnumerable<(SheetBuilder, int, IReadOnlyList<ChartSpec>)> Safeguards(Bulletin bulletin) =>
        bulletin.Indicators.Count == 0 ? [] : [(SafeguardSheet.Build(bulletin), 2, [])];

    private static Sheet Add(WorkbookPart book, SheetBuilder sheet, int frozenColumns, IReadOnlyList<ChartSpec> charts, int index)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet.Build(frozenColumns);
        if (charts.Count > 0)
        {
            SheetCharts.Add(part, sheet.Name, sheet.HeadingRow + 1, charts);
        }

        return new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name };
    }

    private static DefinedName PrintTitles(SheetBuilder sheet, int index) =>
        new(sheet.RepeatedColumns == 0
            ? $"'{sheet.Name}'!${sheet.HeadingRow}:${sheet.HeadingRow}"
            : $"'{sheet.Name}'!$A:${SheetBuilder.ColumnName(sheet.RepeatedColumns - 1)},"
                + $"'{sheet.Name}'!${sheet.HeadingRow}:${sheet.HeadingRow}")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = (uint)index,
        };
}
