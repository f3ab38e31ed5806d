namespace DataHub.Compliance;

/// <summary>What became of sightings.</summary>
/// <param name="Raised">New cases, whose people must be told.</param>
/// <param name="Standing">Cases that were open before and were seen again; nobody is told twice.</param>
/// <param name="Settled">Cases that no longer stand.</param>
public sealed record CaseChanges(
    IReadOnlyList<ComplianceCase> Raised,
    IReadOnlyList<ComplianceCase> Standing,
    IReadOnlyList<ComplianceCase> Settled)
{
    public static CaseChanges None { get; } = new([], [], []);
}
