using System.Text.Json;
using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The keywords of arrays.</summary>
internal static class ArrayKeywords
{
    private static readonly string[] Keywords =
        ["prefixItems", "items", "contains", "minItems", "maxItems", "uniqueItems"];

    public static ArrayRules? Read(SchemaSite site, SchemaCompiler compiler)
    {
        if (!Keywords.Any(keyword => site.Keyword(keyword) is not null))
        {
            return null;
        }

        var prefix = (site.Keyword("prefixItems")?.Items() ?? []).ToArray();
        var rest = site.Keyword("items");
        var unique = site.Keyword("uniqueItems") is { Element.ValueKind: JsonValueKind.True };
        return new ArrayRules(
            [.. prefix.Select((item, index) => compiler.Apply(item, $"/prefixItems/{index}"))],
            rest is { } items ? compiler.Apply(items, "/items") : null)
        {
            Counts = CountKeywords.Read(site, "minItems", "maxItems", "items"),
            Contains = ContainsOf(site, compiler),
            Unique = unique ? Expectation.Of("uniqueItems", "no two equal items") : null,
            Closed = rest is { Element.ValueKind: JsonValueKind.False }
                ? Expectation.Of("items", "no further item")
                : null,
        };
    }

    private static ContainsRule? ContainsOf(SchemaSite site, SchemaCompiler compiler)
    {
        if (site.Keyword("contains") is not { } contains)
        {
            return null;
        }

        var atLeast = site.Keyword("minContains") is { } minimum
            ? CountKeywords.AtLeast("minContains", minimum, "matching items")
            : new CountLimit(Expectation.Of("contains", "at least 1 matching item", ("limit", "1")), 1, int.MaxValue);
        var atMost = site.Keyword("maxContains") is { } maximum
            ? CountKeywords.AtMost("maxContains", maximum, "matching items")
            : null;
        return new ContainsRule(compiler.NodeFor(contains), atLeast, atMost);
    }
}
