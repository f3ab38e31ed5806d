using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>Puts sheets together to a workbook.</summary>
internal sealed class TableBook(LookStyles styles)
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Who says what stands in the notes at cells.</summary>
    public const string NoteAuthor = "数据平台";

    private const int LongestName = 31;
    private const string NotInNames = "[]:*?/\\'";

    private readonly List<(string Name, Worksheet Sheet, IReadOnlyList<CellNote> Notes)> _sheets = [];

    public void Add(string name, Worksheet sheet, IReadOnlyList<CellNote>? notes = null) =>
        _sheets.Add((name, sheet, notes ?? []));

    /// <summary>A name that a sheet may have.</summary>
    public static string NameOf(string text)
    {
        var name = string.Concat(text.Where(c => !NotInNames.Contains(c, StringComparison.Ordinal)));
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    /// <param name="choices">The lists that cells offer; they follow the other sheets.</param>
    /// <param name="finish">Adds what is not made here.</param>
    public byte[] ToBytes(ChoiceSheet choices, Action<WorkbookPart>? finish = null)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), sheets);
            foreach (var (name, sheet, notes) in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = sheet;
                if (notes.Count > 0)
                {
                    CellNotes.Add(part, NoteAuthor, notes);
                }

                sheets.AppendChild(
                    new Sheet { Id = workbook.GetIdOfPart(part), SheetId = IdAfter(sheets), Name = name });
            }

            if (!choices.IsEmpty)
            {
                sheets.AppendChild(choices.AddTo(workbook, IdAfter(sheets)));
            }

            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles.Build();
            finish?.Invoke(workbook);
        }

        return stream.ToArray();
    }

    private static uint IdAfter(DocumentFormat.OpenXml.Spreadsheet.Sheets sheets) =>
        (uint)sheets.ChildElements.Count + 1;
}
