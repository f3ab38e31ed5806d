using DataHub.Mail;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;

namespace DataHub.Papers.Occasions;

/// <summary>A paper to be kept as a draft.</summary>
/// <param name="AsOf">The instant whose knowledge it rests on.</param>
public sealed record PaperDraft(
    DraftKey Key, PaperValues Values, DraftBasis Basis, DateTimeOffset AsOf, IReadOnlyList<MailAttachment> Attachments);
