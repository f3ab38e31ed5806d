using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DataHub.Datasets;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Rows as the files that people send; a row is its fields by name.</summary>
internal static class RowFile
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An envelope with its rows.</summary>
    public static byte[] ToJson(string dataset, string unit, string? period, IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        var envelope = new Dictionary<string, object> { ["datasetCode"] = dataset, ["unitCode"] = unit, ["rows"] = rows.Select(Present) };
        if (period is not null)
        {
            envelope["period"] = period;
        }

        return JsonSerializer.SerializeToUtf8Bytes(envelope, Json);
    }

    /// <summary>A table with Chinese headings, as a county's clerk saves it.</summary>
    public static byte[] ToCsv(Dataset dataset, IReadOnlyList<IReadOnlyDictionary<string, object?>> rows)
    {
        var fields = rows.SelectMany(row => row.Keys).Distinct().ToList();
        var text = new StringBuilder().AppendJoin(',', fields.Select(field => dataset.FindColumn(field)!.Zh)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', fields.Select(field => Cell(row.GetValueOrDefault(field)))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static Dictionary<string, object?> Present(IReadOnlyDictionary<string, object?> row) =>
        row.Where(field => field.Value is not null).ToDictionary();

    private static string Cell(object? value)
    {
        var text = value is bool flag ? flag ? "是" : "否" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
