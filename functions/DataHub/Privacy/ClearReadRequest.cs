namespace DataHub.Privacy;

/// <summary>A call to read personal data in clear.</summary>
/// <param name="Dataset">Code or name in URLs.</param>
/// <param name="Period">Canonical period; left out for a register.</param>
/// <param name="Key">The values of the dataset's key columns, in their order.</param>
/// <param name="Fields">Personal fields to be read; all when left out.</param>
/// <param name="Reason">Why, in words that a later reader of the audit trail understands.</param>
public sealed record ClearReadRequest(
    string? Dataset,
    string? Unit,
    string? Period,
    IReadOnlyList<string>? Key,
    IReadOnlyList<string>? Fields,
    string? Reason);
