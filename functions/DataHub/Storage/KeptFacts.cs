namespace DataHub.Storage;

/// <summary>What is kept of a unit's month beside its rows.</summary>
/// <param name="Open">Who is writing rows of it, or fell over doing so; while there is anyone nothing kept is believed.</param>
/// <param name="Json">What was summed up of the rows; null when they changed since.</param>
/// <param name="ChangedAt">When a row last changed, UTC: at any instant from then on this is how it stood.</param>
/// <param name="Version">Changes with every write; guards what is kept against a writer in between.</param>
public sealed record KeptFacts(
    string Unit, IReadOnlyList<string> Open, string? Json, DateTimeOffset? ChangedAt, string Version)
{
    /// <summary>Whether it tells how the month stood at an instant.</summary>
    public bool Tells(DateTimeOffset asOf) => Json is not null && Open.Count == 0 && !(ChangedAt > asOf);
}
