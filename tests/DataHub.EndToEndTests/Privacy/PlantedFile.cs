using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Datasets;
using DataHub.Local.Services;
using DataHub.Privacy;
using DataHub.Tests.Intake.Reading;

namespace DataHub.EndToEndTests.Privacy;

/// <summary>A published sample with planted people in it, in each of the four formats.</summary>
internal sealed class PlantedFile
{
    private readonly Dataset _dataset;
    private readonly JsonObject _document;

    private PlantedFile(Dataset dataset, JsonObject document) => (_dataset, _document) = (dataset, document);

    public string Code => _dataset.Code;

    public string Unit => (string)_document["unitCode"]!;

    public string? Period => (string?)_document["period"];

    /// <param name="faulty">Rows that are refused, and particulars that are wrong themselves.</param>
    public static PlantedFile Of(Dataset dataset, PlantedPeople people, bool faulty)
    {
        var path = Path.Combine(Repository.Root, "tests", "samples", "datasets", $"{dataset.Code}.{(faulty ? "invalid" : "valid")}.json");
        var document = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        document.Remove("expected");
        foreach (var row in document["rows"]!.AsArray().Select(row => row!.AsObject()))
        {
            foreach (var column in dataset.Columns.Where(column => column.PersonalData != PersonalData.None))
            {
                row[column.Name] = column.Type == ColumnType.List
                    ? new JsonArray(people.For(dataset, column, faulty), people.For(dataset, column, faulty))
                    : people.For(dataset, column, faulty);
            }
        }

        return new PlantedFile(dataset, document);
    }

    public (byte[] Content, string Type) As(string format) => format switch
    {
        "json" => (Encoding.UTF8.GetBytes(_document.ToJsonString()), "application/json"),
        "ndjson" => (
            Encoding.UTF8.GetBytes(string.Concat(Rows.Select(row => row.ToJsonString() + "\n"))), "application/x-ndjson"),
        "csv" => (Encoding.UTF8.GetBytes(Csv()), "text/csv"),
        _ => (
            new Workbook().Sheet(_dataset.Code, [.. Table().Select((row, at) => Workbook.Row(at + 1, row))]).Build(),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    };

    public string Csv() => string.Concat(Table().Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\r\n"));

    private IEnumerable<JsonObject> Rows => _document["rows"]!.AsArray().Select(row => row!.AsObject());

    /// <summary>The headings of the columns that a row fills, and the rows; nested values are left to JSON.</summary>
    private IEnumerable<string[]> Table()
    {
        var columns = _dataset.Columns.Where(column => Rows.Any(row => CellOf(row, column) is not null)).ToList();
        return Rows
            .Select(row => columns.Select(column => CellOf(row, column) ?? "").ToArray())
            .Prepend([.. columns.Select(column => column.Zh)]);
    }

    private static string? CellOf(JsonObject row, Column column) => row[column.Name] switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => (bool)value ? "是" : "否",
        JsonValue value => value.ToString(),
        JsonArray { Count: > 0 } list when list.All(item => item is JsonValue) => string.Join('、', list),
        _ => null,
    };
}
