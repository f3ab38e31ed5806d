namespace DataHub.Storage;

/// <summary>Something whose personal data is due to be purged on a date: the rows of a scope, or the bytes of a
/// submission.</summary>
/// <param name="Due">The business date on which the purge is due.</param>
/// <param name="Rule">The plan's threshold that says how long it was to be kept.</param>
/// <param name="Submission">The submission whose bytes are meant; null when rows are.</param>
/// <param name="Sha256">Name of those bytes.</param>
/// <param name="GivenBack">Paths in the receipts container of what may have been given back for it.</param>
public sealed record PurgeEntry(
    DateOnly Due,
    string Dataset,
    string Unit,
    string? Period,
    string Rule,
    string? Submission = null,
    string? Sha256 = null,
    IReadOnlyList<string>? GivenBack = null)
{
    public RowScope Scope => new(Dataset, Unit, Period);
}
