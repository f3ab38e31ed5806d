using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using DataHub.Answers;
using DataHub.Dictionary;
using DataHub.Intake.Receipts;

namespace DataHub.OpenApi;

/// <summary>Schemas of what the hub answers, from the very types it serialises.</summary>
internal static class TypeSchemas
{
    private const string Components = "#/components/schemas/";

    /// <summary>As answers are written: a number is never text.</summary>
    private static readonly JsonSerializerOptions Written =
        new(ReceiptJson.Options) { NumberHandling = JsonNumberHandling.Strict };

    public static IEnumerable<(string Name, JsonNode Schema)> All() =>
    [
        Of<Receipt>(nameof(Receipt)),
        Of<Problem>(nameof(Problem)),
        Of<IReadOnlyList<RuleGroup>>("RuleGroups"),
        Of<DictionaryContent>("Dictionary"),
    ];

    public static JsonObject Reference(string name) => new() { ["$ref"] = Components + name };

    private static (string, JsonNode) Of<T>(string name)
    {
        var schema = Written.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) =>
                context.TypeInfo.Type == typeof(Receipt) && context.Path.Length > 0 ? Reference(nameof(Receipt)) : node,
        });
        Rebase(schema, Components + name);
        return (name, schema);
    }

    /// <summary>What is null is left out of the JSON, so that it is not required.</summary>
    private static void LeaveOutAbsent(JsonObject schema)
    {
        if (schema["required"] is JsonArray required && schema["properties"] is JsonObject properties)
        {
            schema["required"] = new JsonArray([
                .. required.Select(name => name!.GetValue<string>()).Where(name => !MayBeNull(properties[name]))
                    .Select(name => JsonValue.Create(name))]);
        }
    }

    private static bool MayBeNull(JsonNode? property) =>
        property?["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");

    /// <summary>References of the exporter point from the root of its schema, which here is a component.</summary>
    private static void Rebase(JsonNode? node, string root)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Rebase(item, root);
            }
        }
        else if (node is JsonObject members)
        {
            LeaveOutAbsent(members);
            foreach (var (name, value) in members.ToList())
            {
                if (name == "$ref" && value is JsonValue && value.GetValue<string>() is var target
                    && !target.StartsWith(Components, StringComparison.Ordinal))
                {
                    members[name] = root + target.TrimStart('#');
                }
                else
                {
                    Rebase(value, root);
                }
            }
        }
    }
}
