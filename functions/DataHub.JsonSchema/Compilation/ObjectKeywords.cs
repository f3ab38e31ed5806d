using System.Text.Json;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The keywords of objects.</summary>
internal static class ObjectKeywords
{
    private static readonly string[] Keywords =
    [
        "properties", "patternProperties", "additionalProperties", "propertyNames", "required", "dependentRequired",
        "dependentSchemas", "minProperties", "maxProperties",
    ];

    public static ObjectRules? Read(SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        if (!Keywords.Any(keyword => site.Keyword(keyword) is not null))
        {
            return null;
        }

        var names = new MemberNames();
        var properties = PropertiesOf(site, compiler, names);
        var patterns = PatternsOf(site, compiler);
        var required = RequiredOf(site, names);
        var dependent = DependentOf(site, node, compiler, names);
        var additional = site.Keyword("additionalProperties");
        return new ObjectRules(
            [.. names.All.Select((name, index) => new MemberPlan(name, index, AppliedTo(name, properties, patterns)))],
            patterns,
            additional is { } rest ? compiler.Apply(rest, "/additionalProperties") : null)
        {
            PropertyNames = site.Keyword("propertyNames") is { } nameSchema
                ? compiler.Apply(nameSchema, "/propertyNames")
                : null,
            Required = required,
            Counts = CountKeywords.Read(site, "minProperties", "maxProperties", "properties"),
            Dependent = dependent,
            Closed = additional is { Element.ValueKind: JsonValueKind.False }
                ? Expectation.Of("additionalProperties", "no other property")
                : null,
        };
    }

    private static Dictionary<string, Applied> PropertiesOf(SchemaSite site, SchemaCompiler compiler, MemberNames names)
    {
        var properties = new Dictionary<string, Applied>(StringComparer.Ordinal);
        foreach (var (name, schema) in site.Keyword("properties")?.Members() ?? [])
        {
            names.IndexOf(name);
            properties[name] = compiler.Apply(schema, "/properties/" + JsonPointer.Escape(name));
        }

        return properties;
    }

    private static PatternMember[] PatternsOf(SchemaSite site, SchemaCompiler compiler) =>
    [
        .. (site.Keyword("patternProperties")?.Members() ?? []).Select(member => new PatternMember(
            compiler.Pattern(member.Name, member.Site.Location),
            compiler.Apply(member.Site, "/patternProperties/" + JsonPointer.Escape(member.Name)))),
    ];

    private static RequiredMember[] RequiredOf(SchemaSite site, MemberNames names)
    {
        var required = new List<RequiredMember>();
        var always = (site.Keyword("required")?.Items() ?? []).Select(item => item.Element.GetString()!);
        foreach (var name in always.Distinct())
        {
            var words = Expectation.Of("required", $"the property {InstanceText.Quote(name)}", ("name", name));
            required.Add(new RequiredMember(-1, names.IndexOf(name), words with { Found = "no such property" }));
        }

        foreach (var (trigger, needed) in site.Keyword("dependentRequired")?.Members() ?? [])
        {
            foreach (var name in needed.Items().Select(item => item.Element.GetString()!))
            {
                var text = $"the property {InstanceText.Quote(name)} beside {InstanceText.Quote(trigger)}";
                var words = Expectation.Of("dependentRequired", text, ("name", name), ("with", trigger));
                required.Add(new RequiredMember(
                    names.IndexOf(trigger), names.IndexOf(name), words with { Found = "no such property" }));
            }
        }

        return [.. required];
    }

    private static (int Trigger, Applied Applied)[] DependentOf(
        SchemaSite site, SchemaNode node, SchemaCompiler compiler, MemberNames names)
    {
        var dependent = new List<(int Trigger, Applied Applied)>();
        foreach (var (name, schema) in site.Keyword("dependentSchemas")?.Members() ?? [])
        {
            var applied = compiler.Apply(schema, "/dependentSchemas/" + JsonPointer.Escape(name));
            compiler.Loops.Add(node, applied.Node);
            dependent.Add((names.IndexOf(name), applied));
        }

        return [.. dependent];
    }

    private static Applied[] AppliedTo(string name, Dictionary<string, Applied> properties, PatternMember[] patterns)
    {
        var applied = new List<Applied>();
        if (properties.TryGetValue(name, out var property))
        {
            applied.Add(property);
        }

        var scratch = Array.Empty<char>();
        foreach (var pattern in patterns)
        {
            if (pattern.Pattern.IsMatch(new JsonText(name.AsSpan()), ref scratch))
            {
                applied.Add(pattern.Applied);
            }
        }

        return [.. applied];
    }
}
