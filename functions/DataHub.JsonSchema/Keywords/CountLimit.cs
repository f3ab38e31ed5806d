namespace DataHub.JsonSchema.Keywords;

/// <summary>A limit on how many members or items there are.</summary>
internal sealed record CountLimit(Expectation Expectation, int Minimum, int Maximum)
{
    public bool Accepts(int count) => count >= Minimum && count <= Maximum;
}
