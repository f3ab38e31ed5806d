namespace DataHub.JsonSchema.Compilation;

/// <summary>What a schema's <c>$schema</c> says: the vocabularies in use and the meta-schema it must satisfy.</summary>
/// <param name="MetaSchema">Null only while a meta-schema itself is compiled.</param>
internal sealed record Dialect(Vocabularies Vocabularies, JsonSchema? MetaSchema)
{
    private static readonly Lazy<Dialect> LazyStandard = new(
        () => new Dialect(
            Vocabularies.Standard, CompileMetaSchema(MetaSchemas.Find(MetaSchemas.Main)!.Value, new SchemaOptions())));

    public static Dialect Standard => LazyStandard.Value;

    public static JsonSchema CompileMetaSchema(ReadOnlyMemory<byte> json, SchemaOptions options) =>
        new SchemaCompiler(options, checksSchemas: false).Compile(json);

    /// <summary>Whether a keyword means anything in this dialect.</summary>
    public bool Knows(string keyword) => (Vocabularies & Vocabulary.Defining(keyword)) != 0;
}
