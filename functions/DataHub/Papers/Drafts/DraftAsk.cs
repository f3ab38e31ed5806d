namespace DataHub.Papers.Drafts;

/// <summary>That the releaser is asked for a signature.</summary>
/// <param name="Round">Counts from 1; a new link is a new round.</param>
/// <param name="Mail">
/// Key of the outbox entry that asks, written before that entry: one whose entry is not there was cut off by a crash
/// and is asked again. Null while a new link is asked for.
/// </param>
public sealed record DraftAsk(int Round, string? Mail);
