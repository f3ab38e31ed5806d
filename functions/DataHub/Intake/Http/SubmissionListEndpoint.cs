using DataHub.Access;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Intake.Locks;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Http;

/// <summary>What a caller has sent, and taking it back.</summary>
public sealed class SubmissionListEndpoint(
    AccessGate gate,
    SubmissionAccess access,
    SubmissionStore submissions,
    ReceiptStore receipts,
    DatasetRegistry datasets,
    CityPlan plan,
    PeriodLocks locks,
    Withdrawal withdrawal,
    AuditLog audit,
    TimeProvider clock)
{
    /// <summary>As many as are answered at once.</summary>
    public const int Most = 500;

    private const int ShortestReason = 4;

    /// <summary>
    /// <c>GET /api/submissions?unit=&amp;period=&amp;dataset=</c>: the submissions of a unit that the caller may see, the
    /// newest first, at most <see cref="Most"/>; of one period or of all, of one dataset or of all.
    /// </summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (partner, refusal) = await gate.AdmitAsync(request, cancellation);
        if (partner is null)
        {
            return refusal!;
        }

        var named = request.Asked("unit") ?? (partner.Units is [var only] && only != Partner.Any ? only : "");
        if (plan.FindOrganisation(named) is not { } unit)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"unit ‘{named}’");
        }

        IReadOnlyList<Dataset> wanted = datasets.All;
        if (request.Asked("dataset") is { } code)
        {
            if (!datasets.TryFind(code, out var known))
            {
                return Problem.Answer(ProblemKind.UnknownDataset, code);
            }

            wanted = [known];
        }

        var everyPeriod = UnitRange.Over([unit.Code]).Single();
        var found = new List<SubmissionRecord>();
        foreach (var dataset in wanted)
        {
            var sent = request.Asked("period") is { } period
                ? submissions.ListAsync(dataset.Code, unit.Code, period, cancellation)
                : submissions.ListUnitsAsync(dataset.Code, everyPeriod, cancellation);
            await foreach (var submission in sent)
            {
                if (SubmissionAccess.Covers(partner, submission))
                {
                    found.Add(submission);
                }
            }
        }

        return Answer.Json(found.OrderByDescending(submission => submission.ReceivedAt).Take(Most).Select(Shown).ToList());
    }

    /// <summary>
    /// <c>POST /api/submissions/{id}/withdraw</c> with <c>{"reason": "…"}</c>: takes back an accepted submission; what stood
    /// before stands again. Not once its period is locked.
    /// </summary>
    public async Task<IResult> WithdrawAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var (submission, partner, refusal) = await access.FindAsync(request, id, cancellation);
        if (submission is null)
        {
            return refusal!;
        }

        if (await ReasonBody.ReadAsync(request, cancellation) is not { Length: >= ShortestReason } reason)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"{{\"reason\": \"…\"}}, ≥ {ShortestReason} 字");
        }

        if (!submission.IsAccepted && submission.Status != SubmissionStatus.Withdrawn)
        {
            return Problem.Answer(ProblemKind.NothingToWithdraw, submission.Status.ToString());
        }

        var now = clock.GetUtcNow();
        if (await locks.IsLockedAsync(submission.Dataset, submission.Unit, submission.Period, now, cancellation))
        {
            return Problem.Answer(ProblemKind.Locked, $"{submission.Unit} {submission.Period}");
        }

        await audit.WriteAsync(partner!.KeyId, "withdraw", id, reason, cancellation);
        var rows = await withdrawal.WithdrawAsync(submission, now, reason, cancellation);
        var after = await submissions.FindAsync(id, cancellation) ?? submission;
        if (await receipts.FindAsync(id, cancellation) is { } receipt)
        {
            await receipts.ReplaceAsync(receipt with { Status = SubmissionStatus.Withdrawn }, cancellation);
        }

        return Answer.Json(new { Submission = Shown(after), RowsTakenBack = rows });
    }

    private object Shown(SubmissionRecord submission) => new
    {
        submission.Id,
        submission.Dataset,
        submission.Unit,
        submission.Period,
        submission.ReporterOrg,
        submission.Channel,
        submission.FileName,
        submission.Status,
        submission.ReceivedAt,
        submission.ProcessedAt,
        submission.Counts,
        submission.Revision,
        submission.Replaces,
        submission.WithdrawnAt,
        submission.WithdrawalReason,
        LockedFrom = locks.LockedFrom(submission.Period),
        Receipt = $"/api/submissions/{submission.Id}",
    };
}
