using DataHub.Compliance;
using DataHub.Mail;
using DataHub.Mail.Bounces;
using DataHub.Papers.Drafts;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.Digest;

/// <summary>What a digest tells.</summary>
/// <param name="Since">From when on, UTC; not included.</param>
/// <param name="Through">Up to when, UTC.</param>
/// <param name="Arrived">Submissions that came in.</param>
/// <param name="Late">Reports that were due and are missing.</param>
/// <param name="Opened">Compliance cases opened and still open.</param>
/// <param name="Settled">Compliance cases settled.</param>
/// <param name="Open">How many cases are open, the new ones among them.</param>
/// <param name="Waiting">Drafts that wait for a signature.</param>
/// <param name="Failed">Mail given up, or refused by some of its recipients.</param>
/// <param name="Returned">Mail that came back from some of its recipients.</param>
public sealed record DigestContent(
    DateTimeOffset Since,
    DateTimeOffset Through,
    IReadOnlyList<SubmissionRecord> Arrived,
    IReadOnlyList<ExpectedReport> Late,
    IReadOnlyList<ComplianceCase> Opened,
    IReadOnlyList<ComplianceCase> Settled,
    int Open,
    IReadOnlyList<DraftRecord> Waiting,
    IReadOnlyList<OutboxRecord> Failed,
    IReadOnlyList<OutboxRecord> Returned)
{
    /// <summary>Nothing happened and nothing waits; a case that was open before is neither.</summary>
    public bool IsEmpty =>
        Arrived.Count + Late.Count + Opened.Count + Settled.Count + Waiting.Count + Failed.Count
            + Returned.Count == 0;

    /// <summary>Whether this digest tells of a returned copy, and no other.</summary>
    public bool IsTold(MailBounce bounce) => Since < bounce.At && bounce.At <= Through;
}
