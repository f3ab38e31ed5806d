namespace DataHub.JsonSchema.Compilation;

/// <summary>The vocabularies of draft 2020-12.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    FormatAnnotation = 32,
    FormatAssertion = 64,
    Content = 128,
    Standard = Core | Applicator | Unevaluated | Validation | MetaData | FormatAnnotation | Content,
}
