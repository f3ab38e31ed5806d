using System.Globalization;
using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>References, combinations, conditions, and what is left unevaluated by them.</summary>
internal static class InPlaceKeywords
{
    public static void Read(SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        var all = new List<Applied>();
        if (site.Keyword("$ref") is { } reference)
        {
            all.Add(new Applied(compiler.Follow(reference), "/$ref"));
        }

        all.AddRange(ListOf(site, "allOf", compiler));
        node.All = [.. all];
        Link(node, all.Select(applied => applied.Node), compiler);
        if (site.Keyword("$dynamicRef") is { } dynamicReference)
        {
            compiler.FollowDynamic(dynamicReference, node);
        }

        node.Alternatives = [.. AlternativesOf(site, node, compiler)];
        node.Not = NotOf(site, node, compiler);
        node.Conditional = ConditionalOf(site, node, compiler);
        node.HasInPlace = node.All.Length > 0 || node.HasOtherInPlace;
        node.UnevaluatedProperties = Optional(site, "unevaluatedProperties", compiler);
        node.UnevaluatedItems = Optional(site, "unevaluatedItems", compiler);
    }

    private static Applied[] ListOf(SchemaSite site, string keyword, SchemaCompiler compiler) =>
    [
        .. (site.Keyword(keyword)?.Items() ?? []).Select((item, index) => compiler.Apply(item, $"/{keyword}/{index}")),
    ];

    private static IEnumerable<Alternatives> AlternativesOf(SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        foreach (var keyword in (string[])["anyOf", "oneOf"])
        {
            var branches = ListOf(site, keyword, compiler);
            if (branches.Length == 0)
            {
                continue;
            }

            Link(node, branches.Select(branch => branch.Node), compiler);
            var count = branches.Length.ToString(CultureInfo.InvariantCulture);
            var howMany = keyword == "oneOf" ? "exactly one" : "one";
            var none = Expectation.Of(keyword, $"a match with {howMany} of {count} schemas", ("branches", count));
            var several = none with { MessageKey = "oneOf.several" };
            yield return new Alternatives(
                branches, none with { Found = "none that matches" }, keyword == "oneOf" ? several : null);
        }
    }

    private static (SchemaNode Node, Expectation Expectation)? NotOf(
        SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        if (site.Keyword("not") is not { } not)
        {
            return null;
        }

        var negated = compiler.NodeFor(not);
        Link(node, [negated], compiler);
        return (negated, Expectation.Of("not", "a value that the schema under not refuses"));
    }

    private static Conditional? ConditionalOf(SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        if (site.Keyword("if") is not { } condition)
        {
            return null;
        }

        var conditional = new Conditional(
            compiler.NodeFor(condition), Optional(site, "then", compiler), Optional(site, "else", compiler));
        Link(node, [conditional.If], compiler);
        Applied?[] branches = [conditional.Then, conditional.Else];
        Link(node, branches.OfType<Applied>().Select(branch => branch.Node), compiler);
        return conditional;
    }

    private static Applied? Optional(SchemaSite site, string keyword, SchemaCompiler compiler) =>
        site.Keyword(keyword) is { } schema ? compiler.Apply(schema, "/" + keyword) : null;

    private static void Link(SchemaNode node, IEnumerable<SchemaNode> targets, SchemaCompiler compiler)
    {
        foreach (var target in targets)
        {
            compiler.Loops.Add(node, target);
        }
    }
}
