using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Plan;
using DataHub.Workbooks;

namespace DataHub.Templates;

/// <summary>
/// Makes the workbook a clerk fills in (填报模板), from a dataset's schema and the plan's lists alone: the table with an
/// example row that the readers pass over, the instructions, the drop-down lists.
/// </summary>
public sealed class TemplateMaker(CityPlan plan)
{
    /// <summary>Begins the example row: what begins so is no data; see <see cref="RemarkRow"/>.</summary>
    private const string ExampleMark = "示例 Example";

    private const string NumberHeading = "序号";
    private const int HeadingRow = 3;

    private const string Hint =
        $"带 * 的必填；示例行不会读取，可保留也可删除；从示例行下一行开始填写；说明见“{GuideSheet.Name}”。"
        + "Columns with * are required. The example row is not read.";

    private readonly Choices _choices = new(plan);

    public byte[] Make(Dataset dataset)
    {
        var columns = dataset.Columns
            .Where(column => column.Type != ColumnType.Nested)
            .Select(column => new TemplateColumn(column, _choices.Of(column)))
            .ToList();
        var styles = new LookStyles();
        var lists = new ChoiceSheet();
        var book = new TableBook(styles);
        book.Add(
            TableBook.NameOf($"{dataset.Code} {dataset.Zh}"),
            Table(dataset, columns, styles, lists),
            Notes(dataset, columns));
        book.Add(GuideSheet.Name, new GuideSheet(plan, dataset, columns, styles).Build());
        return book.ToBytes(lists);
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Worksheet Table(
        Dataset dataset, IReadOnlyList<TemplateColumn> columns, LookStyles styles, ChoiceSheet lists)
    {
        var table = columns.Select((column, at) => new TableColumn(at + 1, column.Heading, column.Column))
            .Prepend(new TableColumn(0, NumberHeading, null))
            .ToList();
        var sheet = new TableSheet(table, styles);
        sheet.AddTitle(1, $"{dataset.Zh}（{dataset.Code}）", TableLook.Title);
        sheet.AddTitle(2, Hint, TableLook.Note);
        sheet.AddHeadings(HeadingRow, column => column.Required);
        var example = new TableRow(HeadingRow + 1, [TableCell.Text(ExampleMark), .. columns.Select(ExampleOf)])
        {
            Look = TableLook.Example,
        };
        sheet.AddRow(example);
        foreach (var (column, place) in columns.Zip(table.Skip(1)))
        {
            if (column.Choices.Count > 0)
            {
                sheet.AddList(place, lists.Place(column.Choices), Choices.AreAll(column.Column));
            }
        }

        return sheet.Build(frozenColumns: 1);
    }

    private static TableCell ExampleOf(TemplateColumn column)
    {
        var example = column.Example;
        return column.Column.Type switch
        {
            ColumnType.Number or ColumnType.Integer when XlsxNumber.TryParse(example, out _) =>
                new TableCell(TableCellKind.Number, example),
            ColumnType.Date or ColumnType.Instant when SerialOf(example) is { } serial =>
                new TableCell(TableCellKind.Number, serial, XlsxNumberFormat.Date),
            _ => TableCell.Text(example),
        };
    }

    /// <summary>
    /// A spreadsheet's number of a day and time of day; null when the example has a zone or is neither.
    /// </summary>
    private static string? SerialOf(string example) =>
        DateTime.TryParseExact(
            example,
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time)
            ? time.ToOADate().ToString("R", CultureInfo.InvariantCulture)
            : null;

    private static List<CellNote> Notes(Dataset dataset, IReadOnlyList<TemplateColumn> columns) =>
        [.. columns.Select((column, at) => new CellNote(HeadingRow, at + 1, NoteOf(dataset, column)))];

    private static string NoteOf(Dataset dataset, TemplateColumn column)
    {
        var lines = new List<string> { $"{column.Column.Zh} {column.Column.En}" };
        Say("", ColumnWords.Need(column.Column));
        Say("单位：", ColumnWords.Unit(column.Column));
        Say("填写：", ColumnWords.Form(column.Column));
        Say("可选：", ColumnWords.Allowed(column.Choices));
        Say("", ColumnWords.Remark(dataset, column.Column));
        return string.Join('\n', lines);

        void Say(string what, Intake.Receipts.Wording? words)
        {
            if (words is not null)
            {
                lines.Add(what + words.Zh);
                lines.Add(words.En);
            }
        }
    }
}
