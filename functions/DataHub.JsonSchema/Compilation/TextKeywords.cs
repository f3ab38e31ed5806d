using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The keywords of strings.</summary>
internal static class TextKeywords
{
    public static void Read(SchemaSite site, SchemaNode node, SchemaCompiler compiler)
    {
        var checks = CountKeywords.Read(site, "minLength", "maxLength", "characters")
            .Select(TextCheck (limit) => new LengthCheck(limit.Expectation, limit.Minimum, limit.Maximum))
            .ToList();
        if (site.Keyword("pattern") is { } pattern)
        {
            var source = pattern.Element.GetString()!;
            var expectation = Expectation.Of("pattern", $"text matching {source}", ("pattern", source));
            checks.Add(new PatternCheck(expectation, compiler.Pattern(source, pattern.Location)));
        }

        if (site.Keyword("format") is { } format && AssertedFormat(format, compiler.Options) is { } check)
        {
            checks.Add(check);
        }

        node.Texts = [.. checks];
    }

    private static FormatAssertion? AssertedFormat(SchemaSite site, SchemaOptions options)
    {
        var required = site.Resource.Dialect.Vocabularies.HasFlag(Vocabularies.FormatAssertion);
        if (!required && !options.AssertFormats)
        {
            return null;
        }

        var name = site.Element.GetString()!;
        if (options.Formats.Find(name) is { } check)
        {
            return new FormatAssertion(Expectation.Of("format", name, ("format", name)), check);
        }

        return required || options.RefuseUnknownKeywords
            ? throw new SchemaException(site.Location, $"the format \"{name}\" is not known")
            : null;
    }
}
