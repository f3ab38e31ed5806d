using DataHub.Mail;
using DataHub.Papers.Wordings;

namespace DataHub.Papers.Drafts;

/// <summary>
/// A paper that the hub has drafted (代拟稿). It has no number, no seal and no red head, and is sent to nobody until a
/// person has signed it; domain report 7.1.
/// </summary>
/// <param name="Id">Such as circular.2025-03 or reminder-letter.2025-03.LC-YG.progress.</param>
/// <param name="Period">A month, a quarter (2025-Q1), a campaign (2024-SITE) or a year.</param>
/// <param name="Unit">The unit it is about; null for one about all.</param>
/// <param name="Releaser">Whose signature it waits for.</param>
/// <param name="Addressees">Who is sent it once it is signed: parties, which the plan turns into units and
/// roles.</param>
/// <param name="CreatedAt">When the hub wrote it, UTC.</param>
/// <param name="AsOf">The instant whose knowledge it rests on, UTC.</param>
/// <param name="Path">The DOCX in the documents container.</param>
/// <param name="PagePath">The same as a page to read.</param>
/// <param name="BasisPath">The submissions and figures it rests on, JSON.</param>
/// <param name="Attachments">Its attachments (附件), in their order.</param>
/// <param name="Ask">Who was asked for a signature by which mail; null before.</param>
/// <param name="Decision">Who signed or refused it; null while it waits.</param>
public sealed record DraftRecord(
    string Id,
    PaperKind Kind,
    string Period,
    string? Unit,
    string Title,
    DraftState State,
    MailAddressee Releaser,
    IReadOnlyList<PaperAddressee> Addressees,
    DateTimeOffset CreatedAt,
    DateTimeOffset AsOf,
    string PlanVersion,
    string FileName,
    string Path,
    string PagePath,
    string BasisPath,
    IReadOnlyList<MailAttachment> Attachments,
    DraftAsk? Ask = null,
    DraftDecision? Decision = null);
