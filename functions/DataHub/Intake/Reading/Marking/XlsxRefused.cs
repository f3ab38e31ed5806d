using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Workbooks;

namespace DataHub.Intake.Reading.Marking;

/// <summary>The refused rows of a workbook in a new one, under the sender's headings, with the lists of the template.</summary>
internal static class XlsxRefused
{
    private const int MostRows = 20_000;

    /// <returns>Null when there is none of the rows.</returns>
    /// <exception cref="UnreadableFileException">The workbook is damaged or hostile.</exception>
    public static byte[]? Write(
        ArrivedFile file, Dataset dataset, IReadOnlyList<Finding> findings, RowRanges refused, CityPlan plan)
    {
        if (XlsxTable.Read(file, dataset, refused.Contains, MostRows) is not { Rows.Count: > 0 } table)
        {
            return null;
        }

        var message = table.Echo.MessagePosition;
        var title = table.IsCut ? $"{MarkedCopy.Title}：只列出前 {MostRows} 行" : MarkedCopy.Title;
        var columns = table.Columns();
        columns.RemoveAll(column => column.Position == message);
        columns.Add(new TableColumn(message, title, null) { IsProse = true });
        columns.Sort((one, other) => one.Position.CompareTo(other.Position));

        var styles = new LookStyles();
        var sheet = new TableSheet(columns, styles);
        sheet.AddHeadings(1, column => column.Required);
        var byRow = findings.Where(finding => finding.Row is not null).ToLookup(finding => finding.Row!.Value);
        var notes = new List<CellNote>();
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var row = table.Rows[at];
            var number = at + 2;
            var found = byRow[row.Number].ToList();
            sheet.AddRow(row with
            {
                Number = number,
                Cells = WithMessage(row.Cells, message, found),
                Faults = FindingText.FaultsOf(found),
            });
            notes.AddRange(FindingText.NotesOf(found).Select(note => note with { Row = number }));
        }

        var lists = new ChoiceSheet();
        AddLists(sheet, columns, lists, new Choices(plan));
        var book = new TableBook(styles);
        book.Add(TableBook.NameOf($"{dataset.Code} {dataset.Zh}"), sheet.Build(frozenColumns: 0), notes);
        return book.ToBytes(lists);
    }

    private static List<TableCell> WithMessage(IReadOnlyList<TableCell> cells, int position, List<Finding> found)
    {
        var text = found.Count == 0 ? FindingText.Unlisted : string.Join('；', found.Select(FindingText.Of));
        var all = cells.ToList();
        while (all.Count <= position)
        {
            all.Add(TableCell.Empty);
        }

        all[position] = TableCell.Text(text);
        return all;
    }

    private static void AddLists(TableSheet sheet, List<TableColumn> columns, ChoiceSheet lists, Choices choices)
    {
        foreach (var column in columns)
        {
            if (column.Column is { } known && choices.Of(known) is { Count: > 0 } offered)
            {
                // The sender's own spellings, which the readers understand, stay allowed.
                sheet.AddList(column, lists.Place(offered), isClosed: false);
            }
        }
    }
}
