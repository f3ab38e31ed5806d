using System.Globalization;
using System.Text.Json;
using DataHub.Privacy;

namespace DataHub.Datasets;

/// <summary>The columns of a schema's properties, members of nested objects flattened to dotted names.</summary>
internal static class ColumnReader
{
    public static IReadOnlyList<Column> Read(JsonElement schema)
    {
        var columns = new List<Column>();
        var required = RequiredOf(schema);
        var slot = 0;
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            if (property.Value.TryGetProperty("properties", out var members))
            {
                var requiredMembers = RequiredOf(property.Value);
                var member = 0;
                foreach (var nested in members.EnumerateObject())
                {
                    var needed = required.Contains(property.Name) && requiredMembers.Contains(nested.Name);
                    columns.Add(ColumnOf($"{property.Name}.{nested.Name}", nested.Value, slot, member++, needed));
                }
            }
            else
            {
                columns.Add(ColumnOf(property.Name, property.Value, slot, -1, required.Contains(property.Name)));
            }

            slot++;
        }

        return columns;
    }

    private static HashSet<string> RequiredOf(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    private static Column ColumnOf(string name, JsonElement property, int slot, int member, bool required)
    {
        var hub = property.TryGetProperty("x-hub", out var annotation)
            ? annotation
            : throw new KeyNotFoundException($"property {name} has no x-hub annotation");
        return new Column
        {
            Name = name,
            Slot = slot,
            MemberSlot = member,
            Type = TypeOf(property),
            Required = required,
            Zh = hub.Text("zh"),
            En = hub.Text("en"),
            Aliases = hub.Texts("aliases"),
            Format = property.TryGetProperty("format", out var format) ? format.GetString() : null,
            Unit = hub.OptionalText("unit"),
            Scale = hub.OptionalText("scale") is { } scale ? int.Parse(scale, CultureInfo.InvariantCulture) : 4,
            Codes = EnumOf<CodeList>(hub, "codes"),
            Envelope = EnumOf<EnvelopeField>(hub, "envelope"),
            PersonalData = EnumOf<PersonalData>(hub, "personal"),
            Cumulative = hub.Flag("cumulative"),
            IsIdentifier = hub.OptionalText("normalise") == "identifier",
            Values = ValuesOf(property),
            ValueAliases = ValueAliasesOf(hub),
            Members = MembersOf(name, property, slot),
            Example = hub.OptionalText("example"),
            Limits = ColumnLimits.Of(property),
        };
    }

    /// <summary>The members of the records in a list.</summary>
    private static Column[] MembersOf(string name, JsonElement property, int slot)
    {
        if (!HoldsRecords(property))
        {
            return [];
        }

        var items = property.GetProperty("items");
        var required = RequiredOf(items);
        return [.. items.GetProperty("properties").EnumerateObject().Select((member, at) =>
            ColumnOf($"{name}.{member.Name}", member.Value, slot, at, required.Contains(member.Name)))];
    }

    private static ColumnType TypeOf(JsonElement property)
    {
        var type = property.TryGetProperty("type", out var declared) ? FirstTypeOf(declared) : "string";
        var format = property.TryGetProperty("format", out var named) ? named.GetString() : null;
        return (type, format) switch
        {
            ("number", _) => ColumnType.Number,
            ("integer", _) => ColumnType.Integer,
            ("boolean", _) => ColumnType.Boolean,
            ("object", _) => ColumnType.Nested,
            ("array", _) => HoldsRecords(property) ? ColumnType.Items : ColumnType.List,
            (_, "date") => ColumnType.Date,
            (_, "date-time") => ColumnType.Instant,
            (_, "business-month") => ColumnType.Month,
            _ => ColumnType.Text,
        };
    }

    private static string FirstTypeOf(JsonElement declared) => declared.ValueKind == JsonValueKind.String
        ? declared.GetString()!
        : declared.EnumerateArray().Select(type => type.GetString()!).First(type => type != "null");

    private static bool HoldsRecords(JsonElement property) =>
        property.TryGetProperty("items", out var items) && items.TryGetProperty("properties", out _);

    private static IReadOnlyList<string> ValuesOf(JsonElement property)
    {
        var holder = property.TryGetProperty("items", out var items) ? items : property;
        return holder.TryGetProperty("enum", out var values)
            ? [.. values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.String).Select(value => value.GetString()!)]
            : [];
    }

    private static Dictionary<string, string> ValueAliasesOf(JsonElement hub)
    {
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (hub.TryGetProperty("values", out var values))
        {
            foreach (var value in values.EnumerateObject())
            {
                foreach (var alias in value.Value.EnumerateArray())
                {
                    aliases[alias.GetString()!] = value.Name;
                }
            }
        }

        return aliases;
    }

    private static T EnumOf<T>(JsonElement hub, string name)
        where T : struct, Enum =>
        hub.OptionalText(name) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : default;
}
