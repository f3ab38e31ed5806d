using System.Text;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Datasets;

/// <summary>A published sample (tests/samples/datasets), as it stands or written as a sheet the way a clerk fills one
/// in.</summary>
internal sealed class SampleFile
{
    private readonly JsonElement _document;

    private SampleFile(string path)
    {
        Json = File.ReadAllBytes(path);
        _document = JsonDocument.Parse(Json).RootElement;
    }

    public byte[] Json { get; }

    public string Code => _document.GetProperty("datasetCode").GetString()!;

    public string Unit => _document.GetProperty("unitCode").GetString()!;

    public string? Period => _document.TryGetProperty("period", out var period) ? period.GetString() : null;

    /// <summary>The codes of the errors that an invalid sample is answered with.</summary>
    public IEnumerable<string> Expected => _document.GetProperty("expected").EnumerateArray().Select(code => code.GetString()!);

    public static SampleFile Open(string code, string kind) =>
        At(Path.Combine(AppContext.BaseDirectory, "samples", $"{code}.{kind}.json"));

    public static SampleFile At(string path) => new(path);

    /// <summary>What the hub would answer, were it sent in this format on 2 April 2025.</summary>
    public async Task<Receipt> CheckAsync(Dataset dataset, string format)
    {
        using var content = new MemoryStream(As(format, dataset));
        return await Hub.Offline.CheckAsync(
            content,
            new ArrivalHints
            {
                Dataset = dataset,
                Unit = Unit,
                Period = Period,
                Channel = "API",
                FileName = $"{Code}.{format}",
                ReceivedAt = BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)),
            },
            CancellationToken.None);
    }

    private byte[] As(string format, Dataset dataset) => format switch
    {
        "json" => Json,
        "ndjson" => Encoding.UTF8.GetBytes(string.Concat(Rows.Select(row => JsonSerializer.Serialize(row) + "\n"))),
        "csv" => Encoding.UTF8.GetBytes(string.Concat(Table(dataset).Select(row => string.Join(',', row.Select(Quoted)) + "\r\n"))),
        _ => new Workbook().Sheet(dataset.Code, [.. Table(dataset).Select((row, at) => Workbook.Row(at + 1, row))]).Build(),
    };

    private IEnumerable<JsonElement> Rows => _document.GetProperty("rows").EnumerateArray();

    /// <summary>The Chinese headings of the columns that any row fills, and the rows.</summary>
    private IEnumerable<string[]> Table(Dataset dataset)
    {
        var columns = dataset.Columns
            .Where(column => column.Type != ColumnType.Nested && Rows.Any(row => Cell(row, column).Length > 0)).ToList();
        return Rows.Select(row => columns.Select(column => Cell(row, column)).ToArray())
            .Prepend([.. columns.Select(column => column.Zh)]);
    }

    private static string Cell(JsonElement row, Column column)
    {
        var value = row;
        foreach (var name in column.Name.Split('.'))
        {
            if (!value.TryGetProperty(name, out value))
            {
                return "";
            }
        }

        return Text(value);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Array => string.Join(
            value[0].ValueKind == JsonValueKind.Object ? '；' : '、', value.EnumerateArray().Select(Text)),
        JsonValueKind.Object => string.Join('：', value.EnumerateObject().Select(member => Text(member.Value))),
        _ => value.ToString(),
    };

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
