using System.Text.Json.Nodes;
using DataHub.Datasets;

namespace DataHub.OpenApi;

/// <summary>The four forms in which rows of a dataset are sent.</summary>
internal static class SubmissionBody
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="example">A published sample of the dataset; null when there is none.</param>
    public static JsonObject Of(Dataset dataset, JsonObject? example)
    {
        var content = new JsonObject
        {
            ["application/json"] = WithExample(
                new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        TypeSchemas.Reference($"{dataset.Code}Submission"),
                        new JsonObject { ["type"] = "array", ["items"] = TypeSchemas.Reference(dataset.Code) },
                        TypeSchemas.Reference(dataset.Code)),
                },
                example?.DeepClone()),
            ["application/x-ndjson"] = WithExample(Text("One row as JSON on each line"), Ndjson(example)),
            ["text/csv"] = WithExample(
                Text("UTF-8 or GB18030; headings by the fields' Chinese, English or other names of the dictionary, in any order"),
                Csv(dataset, example)),
            [Xlsx] = new JsonObject { ["schema"] = new JsonObject { ["description"] = "A workbook: one sheet with headings as for CSV" } },
        };
        return new JsonObject { ["required"] = true, ["content"] = content };
    }

    /// <summary>The envelope around rows, with what is true of all of them.</summary>
    public static JsonObject Envelope(Dataset dataset) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("rows"),
        ["properties"] = new JsonObject
        {
            ["datasetCode"] = new JsonObject { ["const"] = dataset.Code },
            ["schemaVersion"] = Said("Version of the schema; the newest by default"),
            ["unitCode"] = Said("Reporting unit, such as LC-YG"),
            ["period"] = Said("Reporting period, such as 2025-03"),
            ["reporterOrg"] = Said("Credit code of the reporting enterprise"),
            ["supersedes"] = Said("Tracking number of the submission this one corrects"),
            ["rows"] = new JsonObject { ["type"] = "array", ["items"] = TypeSchemas.Reference(dataset.Code) },
        },
    };

    private static JsonObject Said(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Text(string description) => Said(description);

    private static JsonObject WithExample(JsonObject schema, JsonNode? example)
    {
        var media = new JsonObject { ["schema"] = schema };
        if (example is not null)
        {
            media["example"] = example;
        }

        return media;
    }

    private static JsonValue? Ndjson(JsonObject? example) => RowOf(example) is { } row
        ? JsonValue.Create(row.ToJsonString(Intake.Receipts.ReceiptJson.Line) + "\n")
        : null;

    private static JsonValue? Csv(Dataset dataset, JsonObject? example)
    {
        if (RowOf(example) is not { } row)
        {
            return null;
        }

        var cells = dataset.Columns.Where(column => row[column.Name] is JsonValue)
            .Select(column => (column.Zh, Value: row[column.Name]!.ToString())).ToList();
        return JsonValue.Create(
            string.Join(',', cells.Select(cell => cell.Zh)) + "\n" + string.Join(',', cells.Select(cell => cell.Value)) + "\n");
    }

    private static JsonObject? RowOf(JsonObject? example) => example?["rows"]?[0] as JsonObject;
}
