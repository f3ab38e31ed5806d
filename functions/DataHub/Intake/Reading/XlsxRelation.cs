namespace DataHub.Intake.Reading;

/// <summary>A relation of one part to another.</summary>
/// <param name="Type">An address whose last step says the kind, such as …/worksheet.</param>
/// <param name="Target">The other part's path in the archive.</param>
internal readonly record struct XlsxRelation(string Type, string Target)
{
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase);
}
