using System.Collections.Frozen;

namespace DataHub.JsonSchema.Compilation;

/// <summary>Which keyword belongs to which vocabulary, and what schemas it holds.</summary>
internal static class Vocabulary
{
    private const string Root = "https://json-schema.org/draft/2020-12/vocab/";

    /// <summary>Keywords whose value is a schema.</summary>
    public static readonly FrozenSet<string> OneSchema = FrozenSet.Create(
        StringComparer.Ordinal,
        "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema");

    /// <summary>Keywords whose value is a list of schemas.</summary>
    public static readonly FrozenSet<string> SchemaList =
        FrozenSet.Create(StringComparer.Ordinal, "prefixItems", "allOf", "anyOf", "oneOf");

    /// <summary>Keywords whose value is an object of schemas.</summary>
    public static readonly FrozenSet<string> SchemaMap = FrozenSet.Create(
        StringComparer.Ordinal, "properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    private static readonly FrozenDictionary<string, Vocabularies> Keywords = new (Vocabularies Of, string[] Names)[]
    {
        (Vocabularies.Core, [
            "$id", "$schema", "$ref", "$anchor", "$dynamicRef", "$dynamicAnchor", "$vocabulary", "$comment", "$defs"]),
        (Vocabularies.Applicator, [
            "prefixItems", "items", "contains", "additionalProperties", "properties", "patternProperties",
            "dependentSchemas", "propertyNames", "if", "then", "else", "allOf", "anyOf", "oneOf", "not"]),
        (Vocabularies.Unevaluated, ["unevaluatedItems", "unevaluatedProperties"]),
        (Vocabularies.Validation, [
            "type", "const", "enum", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
            "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains",
            "maxProperties", "minProperties", "required", "dependentRequired"]),
        (Vocabularies.MetaData, [
            "title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples"]),
        (Vocabularies.FormatAnnotation | Vocabularies.FormatAssertion, ["format"]),
        (Vocabularies.Content, ["contentEncoding", "contentMediaType", "contentSchema"]),
    }
    .SelectMany(group => group.Names.Select(name => KeyValuePair.Create(name, group.Of)))
    .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vocabularies that define a keyword; none for an unknown one.</summary>
    public static Vocabularies Defining(string keyword) => Keywords.GetValueOrDefault(keyword);

    /// <summary>The vocabulary of an address, or none when it is not known.</summary>
    public static Vocabularies Find(string uri) => uri.StartsWith(Root, StringComparison.Ordinal)
        ? uri[Root.Length..] switch
        {
            "core" => Vocabularies.Core,
            "applicator" => Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "meta-data" => Vocabularies.MetaData,
            "format-annotation" => Vocabularies.FormatAnnotation,
            "format-assertion" => Vocabularies.FormatAssertion,
            "content" => Vocabularies.Content,
            _ => Vocabularies.None,
        }
        : Vocabularies.None;
}
