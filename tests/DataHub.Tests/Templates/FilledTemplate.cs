using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Templates;
using DataHub.Tests.Datasets;
using DataHub.Tests.Plan;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheets = DataHub.Tests.Intake.Reading.Sheets;

namespace DataHub.Tests.Templates;

/// <summary>A dataset's template as a clerk gets it, changes it and sends it.</summary>
internal sealed class FilledTemplate
{
    private FilledTemplate(Dataset dataset, byte[] content) => (Dataset, Content) = (dataset, content);

    public Dataset Dataset { get; }

    public byte[] Content { get; }

    public static FilledTemplate Of(string code) =>
        new(Sheets.Of(code), new TemplateMaker(Liaocheng.Plan).Make(Sheets.Of(code)));

    /// <summary>The same with one cell of the table written over; an empty text clears it.</summary>
    public FilledTemplate With(string reference, string text)
    {
        var stream = new MemoryStream();
        stream.Write(Content);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var cell = Table(document).Worksheet!.Descendants<Cell>().Single(each => each.CellReference == reference);
            cell.RemoveAllChildren();
            cell.DataType = CellValues.InlineString;
            cell.InlineString = new InlineString(new Text(text));
        }

        return new FilledTemplate(Dataset, stream.ToArray());
    }

    /// <summary>With the example's values as a row of data: the mark before it is gone.</summary>
    public FilledTemplate WithTheExampleAsData() => With("A4", "");

    /// <summary>With the example's values once more, below the example, as data.</summary>
    public FilledTemplate WithTheExampleAgainAsData()
    {
        var stream = new MemoryStream();
        stream.Write(Content);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var rows = Table(document).Worksheet!.GetFirstChild<SheetData>()!;
            var again = (Row)rows.Elements<Row>().Single(row => row.RowIndex! == 4).CloneNode(true);
            again.RowIndex = 5;
            again.RemoveChild(again.Elements<Cell>().First());
            foreach (var cell in again.Elements<Cell>())
            {
                cell.CellReference = cell.CellReference!.Value![..^1] + "5";
            }

            rows.AppendChild(again);
        }

        return new FilledTemplate(Dataset, stream.ToArray());
    }

    public static WorksheetPart Table(SpreadsheetDocument document)
    {
        var first = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().First();
        return (WorksheetPart)document.WorkbookPart.GetPartById(first.Id!);
    }

    /// <summary>The answer where it is sent for the example's unit and period.</summary>
    public Task<Receipt> CheckAsync() => CheckAsync(Content, Dataset, "xlsx");

    public static async Task<Receipt> CheckAsync(byte[] content, Dataset dataset, string extension)
    {
        using var stream = new MemoryStream(content);
        return await Hub.Offline.CheckAsync(
            stream,
            new ArrivalHints
            {
                Dataset = dataset,
                Unit = ExampleOf(dataset, EnvelopeField.UnitCode) ?? "LC-DCF",
                Period = ExampleOf(dataset, EnvelopeField.Period) ?? PeriodText.Example(dataset.PeriodKind),
                Channel = "FILE",
                FileName = $"{dataset.Code}.{extension}",
                ReceivedAt = BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)),
            },
            CancellationToken.None);
    }

    private static string? ExampleOf(Dataset dataset, EnvelopeField field) =>
        dataset.Columns.FirstOrDefault(column => column.Envelope == field)?.Example;
}
