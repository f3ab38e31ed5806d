using System.Globalization;
using System.Text;
using DataHub.Intake.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DataHub.Workbooks;

/// <summary>
/// Writes cell comments (批注). A comment has two halves: its text, and a shape in an old drawing language (VML) without
/// which no spreadsheet shows it. Comments that were there stay.
/// </summary>
internal static class CellNotes
{
    private const int MostComments = 5_000;

    private const string EmptyDrawing =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

    private const string DrawingEnd = "</xml>";

    /// <param name="author">Who says it, as the spreadsheet shows.</param>
    public static void Add(WorksheetPart sheet, string author, IEnumerable<CellNote> notes)
    {
        var part = sheet.WorksheetCommentsPart ?? sheet.AddNewPart<WorksheetCommentsPart>();
        var comments = part.Comments ??= new Comments();
        comments.Authors ??= new Authors();
        comments.CommentList ??= new CommentList();
        var authorId = (uint)comments.Authors.Elements<Author>().Count();
        comments.Authors.AppendChild(new Author(author));
        var existing = comments.CommentList.Elements<Comment>()
            .Where(comment => comment.Reference?.Value is not null)
            .DistinctBy(comment => comment.Reference!.Value)
            .ToDictionary(comment => comment.Reference!.Value!, StringComparer.Ordinal);

        var shapes = new StringBuilder();
        foreach (var note in notes.Take(MostComments))
        {
            var reference = ColumnLetter.Of(note.Column) + note.Row.ToString(CultureInfo.InvariantCulture);
            var text = SafeText.ForXml(note.Text);
            if (existing.TryGetValue(reference, out var comment))
            {
                comment.CommentText = TextOf(text + "\n" + comment.CommentText?.InnerText);
                continue;
            }

            comments.CommentList.AppendChild(new Comment(TextOf(text)) { Reference = reference, AuthorId = authorId });
            AppendShape(shapes, note.Row - 1, note.Column);
        }

        Draw(sheet, shapes.ToString());
    }

    private static CommentText TextOf(string text) =>
        new(new Run(new Text(text) { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }));

    private static void AppendShape(StringBuilder shapes, long row, int column) => shapes.Append(
        CultureInfo.InvariantCulture,
        $"""
         <v:shape id="hub_{row}_{column}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"
          style="position:absolute;width:240pt;height:90pt;z-index:1;visibility:hidden">
         <v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/>
         <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>
         <x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>

         """);

    private static void Draw(WorksheetPart sheet, string shapes)
    {
        var legacy = sheet.Worksheet!.GetFirstChild<LegacyDrawing>();
        var part = legacy?.Id?.Value is { } id ? (VmlDrawingPart)sheet.GetPartById(id) : null;
        var drawing = part is null ? EmptyDrawing : TextOf(part);
        var end = drawing.LastIndexOf(DrawingEnd, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException("The drawing of the comments is damaged.");
        }

        if (part is null)
        {
            part = sheet.AddNewPart<VmlDrawingPart>();
            Insert(sheet.Worksheet, new LegacyDrawing { Id = sheet.GetIdOfPart(part) });
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(drawing.Insert(end, shapes)));
        part.FeedData(content);
    }

    private static string TextOf(VmlDrawingPart part)
    {
        using var reader = new StreamReader(part.GetStream());
        return reader.ReadToEnd();
    }

    /// <summary>The elements of a worksheet have a fixed order; only these may follow a legacy drawing.</summary>
    private static void Insert(Worksheet worksheet, LegacyDrawing drawing)
    {
        var next = worksheet.ChildElements.FirstOrDefault(child => child.LocalName
            is "legacyDrawingHF" or "drawingHF" or "picture" or "oleObjects" or "controls"
            or "webPublishItems" or "tableParts" or "extLst");
        if (next is null)
        {
            worksheet.AppendChild(drawing);
        }
        else
        {
            worksheet.InsertBefore(drawing, next);
        }
    }
}
