using System.Globalization;
using System.Text.Json;
using DataHub.Datasets;

namespace DataHub.Dictionary;

/// <summary>What a schema limits a field to, by keyword.</summary>
internal static class FieldLimits
{
    private static readonly string[] Keywords =
    [
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems",
    ];

    public static IReadOnlyDictionary<string, JsonElement>? Of(Column column, JsonElement schema)
    {
        var property = PropertyOf(column.Name, schema);
        var limits = Keywords.Where(keyword => property.TryGetProperty(keyword, out _))
            .ToDictionary(keyword => keyword, keyword => property.GetProperty(keyword).Clone(), StringComparer.Ordinal);
        return limits.Count == 0 ? null : limits;
    }

    /// <summary>The limits in one line, such as ≥ 0, ≤ 100.</summary>
    public static string Shown(IReadOnlyDictionary<string, JsonElement>? limits) => limits is null
        ? ""
        : string.Join(", ", limits.Select(limit => Shown(limit.Key, Text(limit.Value))));

    private static string Text(JsonElement limit) => limit.ValueKind == JsonValueKind.Number
        ? limit.GetDecimal().ToString("#,0.####", CultureInfo.InvariantCulture)
        : limit.ToString();

    private static string Shown(string keyword, string value) => keyword switch
    {
        "minimum" => $"≥ {value}",
        "exclusiveMinimum" => $"> {value}",
        "maximum" => $"≤ {value}",
        "exclusiveMaximum" => $"< {value}",
        "minLength" => $"≥ {value} 字 chars",
        "maxLength" => $"≤ {value} 字 chars",
        "minItems" => $"≥ {value} 项 items",
        "maxItems" => $"≤ {value} 项 items",
        "uniqueItems" => "不重复 unique",
        _ => value,
    };

    /// <summary>The schema of a field by its dotted name, through objects and the records of lists.</summary>
    private static JsonElement PropertyOf(string name, JsonElement schema)
    {
        var property = schema;
        foreach (var part in name.Split('.'))
        {
            property = property.TryGetProperty("items", out var items) ? items : property;
            property = property.GetProperty("properties").GetProperty(part);
        }

        return property;
    }
}
