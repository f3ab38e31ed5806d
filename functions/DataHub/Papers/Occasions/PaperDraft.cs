using DataHub.Mail;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;

namespace DataHub.Papers.Occasions;

/// <summary>A paper to be kept as a draft.</summary>
public sealed record PaperDraft(
    DraftKey Key, PaperValues Values, DraftBasis Basis, IReadOnlyList<MailAttachment> Attachments);
