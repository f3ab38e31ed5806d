namespace DataHub.Papers.Drafts;

/// <summary>What a person decided on a draft (签发或不予签发).</summary>
/// <param name="By">Role and organisation with the link's mark, or an operator's key.</param>
/// <param name="At">UTC.</param>
/// <param name="Number">文号; null for a refusal, and for a kind that has none.</param>
/// <param name="Path">The released DOCX in the documents container; the draft stays where it was.</param>
/// <param name="FileName">Its name for the addressees.</param>
/// <param name="Sha256">Of the released DOCX, lower case.</param>
/// <param name="Edited">Whether an uploaded text took the draft's place.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="PostedAt">When the mail to its addressees lay in the outbox, UTC; null before.</param>
public sealed record DraftDecision(
    string By,
    DateTimeOffset At,
    string? Number = null,
    string? Path = null,
    string? FileName = null,
    string? Sha256 = null,
    bool Edited = false,
    string? Reason = null,
    DateTimeOffset? PostedAt = null);
