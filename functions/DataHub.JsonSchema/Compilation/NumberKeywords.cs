using System.Runtime.InteropServices;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The keywords of numbers.</summary>
internal static class NumberKeywords
{
    private static readonly (string Keyword, NumberRelation Relation, string Words)[] All =
    [
        ("minimum", NumberRelation.AtLeast, "at least"),
        ("maximum", NumberRelation.AtMost, "at most"),
        ("exclusiveMinimum", NumberRelation.GreaterThan, "more than"),
        ("exclusiveMaximum", NumberRelation.LessThan, "less than"),
        ("multipleOf", NumberRelation.MultipleOf, "a multiple of"),
    ];

    public static void Read(SchemaSite site, SchemaNode node)
    {
        var checks = new List<NumberCheck>();
        foreach (var (keyword, relation, words) in All)
        {
            if (site.Keyword(keyword) is { Element: var value })
            {
                var text = value.GetRawText();
                var expectation = Expectation.Of(keyword, $"{words} {text}", ("limit", text));
                checks.Add(
                    new NumberCheck(expectation, relation, JsonNumber.Parse(JsonMarshal.GetRawUtf8Value(value))));
            }
        }

        node.Numbers = [.. checks];
    }

    /// <summary>A count as a keyword's value writes it: 2, 2.0, 1e400.</summary>
    public static int ReadCount(SchemaSite site) =>
        JsonNumber.Parse(JsonMarshal.GetRawUtf8Value(site.Element)).ToLimit();
}
