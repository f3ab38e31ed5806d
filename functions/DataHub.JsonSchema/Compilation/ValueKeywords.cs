using System.Runtime.InteropServices;
using System.Text.Json;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary><c>type</c>, <c>enum</c> and <c>const</c>.</summary>
internal static class ValueKeywords
{
    public static void Read(SchemaSite site, SchemaNode node)
    {
        if (site.Keyword("type") is { Element: var type })
        {
            node.Types = new TypeSet(type.ValueKind == JsonValueKind.Array
                ? [.. type.EnumerateArray().Select(name => name.GetString()!)]
                : [type.GetString()!]);
        }

        var sets = new List<ValueSet>();
        if (site.Keyword("enum") is { Element: var values })
        {
            var list = InstanceText.Cut(string.Join(", ", values.EnumerateArray().Select(value => value.GetRawText())));
            sets.Add(SetOf(
                Expectation.Of("enum", "one of " + list, ("values", values.GetRawText())), values.EnumerateArray()));
        }

        if (site.Keyword("const") is { Element: var constant })
        {
            var text = constant.GetRawText();
            sets.Add(SetOf(Expectation.Of("const", InstanceText.Cut(text), ("constant", text)), [constant]));
        }

        node.Values = [.. sets];
    }

    private static ValueSet SetOf(Expectation expectation, IEnumerable<JsonElement> values)
    {
        var byKind = values.ToLookup(value => value.ValueKind == JsonValueKind.String);
        var texts = byKind[true].Select(text => text.GetString()!).Distinct(StringComparer.Ordinal);
        return new ValueSet(expectation, [.. byKind[false].Select(InstanceOf)], new NameTable([.. texts]));
    }

    private static Utf8Instance InstanceOf(JsonElement value)
    {
        var tape = new JsonTape();
        tape.Read(JsonMarshal.GetRawUtf8Value(value), int.MaxValue);
        return tape.Root;
    }
}
