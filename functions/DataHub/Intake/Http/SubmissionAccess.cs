using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Http;

/// <summary>Who may see a submission, and take it back: its sender, its enterprise, its county, an operator.</summary>
public sealed class SubmissionAccess(AccessGate gate, SubmissionStore submissions)
{
    public static bool Covers(Partner partner, SubmissionRecord submission) => partner.Role switch
    {
        PartnerRole.Operator => true,
        PartnerRole.County => partner.MayReportFor(submission.Unit),
        _ => submission.Submitter == partner.KeyId
            || (partner.Organisation != Partner.Any && submission.ReporterOrg == partner.Organisation),
    };

    /// <summary>A submission the caller may see, with the caller, or the refusal to answer with.</summary>
    public async Task<(SubmissionRecord? Submission, Partner? Partner, IResult? Refusal)> FindAsync(
        HttpRequest request, string id, CancellationToken cancellation)
    {
        var (partner, refusal) = await gate.AdmitAsync(request, cancellation);
        if (partner is null)
        {
            return (null, null, refusal);
        }

        if (await submissions.FindAsync(id, cancellation) is not { } submission)
        {
            return (null, partner, Problem.Answer(ProblemKind.NotFound, id));
        }

        return Covers(partner, submission)
            ? (submission, partner, null)
            : (null, partner, await gate.ForbidAsync(partner, request, $"submission {id}", cancellation));
    }
}
