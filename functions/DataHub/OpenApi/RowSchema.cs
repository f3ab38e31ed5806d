using System.Text.Json.Nodes;
using DataHub.Datasets;

namespace DataHub.OpenApi;

/// <summary>
/// A dataset's schema as that of one row in a request: annotations become descriptions, and what
/// the envelope can say is not required of a row.
/// </summary>
internal static class RowSchema
{
    public static JsonObject Of(Dataset dataset)
    {
        var schema = JsonNode.Parse(dataset.SchemaJson)!.AsObject();
        schema.Remove("$schema");
        schema.Remove("$id");
        schema.Remove("x-hub");
        var fromEnvelope = dataset.Columns.Where(column => column.Envelope != EnvelopeField.None)
            .Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        if (schema["required"] is JsonArray required)
        {
            schema["required"] = new JsonArray([
                .. required.Select(name => name!.GetValue<string>()).Where(name => !fromEnvelope.Contains(name))
                    .Select(name => JsonValue.Create(name))]);
        }

        foreach (var (_, property) in schema["properties"]!.AsObject())
        {
            Describe(property!.AsObject());
        }

        return schema;
    }

    private static void Describe(JsonObject property)
    {
        if (property["x-hub"] is JsonObject hub)
        {
            var unit = hub["unit"] is { } name ? $"; {name}" : "";
            property["description"] = $"{hub["zh"]} · {hub["en"]}{unit}";
            property.Remove("x-hub");
        }

        var nested = (property["properties"] as JsonObject ?? []).Select(member => member.Value)
            .Concat((property["items"]?["properties"] as JsonObject ?? []).Select(member => member.Value));
        foreach (var member in nested.OfType<JsonObject>().ToList())
        {
            Describe(member);
        }
    }
}
