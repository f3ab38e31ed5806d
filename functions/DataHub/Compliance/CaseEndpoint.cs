using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Compliance;

/// <summary>Compliance cases for the operator: the list, and settling one by hand.</summary>
public sealed class CaseEndpoint(AccessGate gate, CaseStore cases, AuditLog audit, TimeProvider clock)
{
    private const int ShortestReason = 4;
    private const int LongestReason = 500;

    /// <summary><c>GET /api/operator/cases?state=open|settled&amp;unit=&amp;kind=</c>: the cases, newest first.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var (state, unit, kind) = (request.Asked("state"), request.Asked("unit"), request.Asked("kind"));
        if (state is not (null or "open" or "settled"))
        {
            return Problem.Answer(ProblemKind.BadRequest, "state: open, settled");
        }

        var found = new List<ComplianceCase>();
        await foreach (var it in cases.AllAsync(cancellation))
        {
            if ((state is null || it.IsOpen == (state == "open")) && (unit ?? it.Unit) == it.Unit && (kind ?? it.Kind) == it.Kind)
            {
                found.Add(it);
            }
        }

        return Answer.Json(found.OrderByDescending(it => it.OpenedAt).Select(Shown).ToList());
    }

    /// <summary>
    /// <c>POST /api/operator/cases/{id}/settle</c> with <c>{"reason": "…"}</c>: settles a case by hand; what put it right
    /// lies outside of the data.
    /// </summary>
    public async Task<IResult> SettleAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await ReasonBody.ReadAsync(request, cancellation) is not { Length: >= ShortestReason and <= LongestReason } reason)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"{{\"reason\": \"…\"}}, {ShortestReason}–{LongestReason} 字");
        }

        if (await cases.FindAsync(id, cancellation) is not { } it)
        {
            return Problem.Answer(ProblemKind.NotFound, id);
        }

        if (it.IsOpen)
        {
            await audit.WriteAsync(caller.KeyId, "settle-case", id, reason, cancellation);
            var now = clock.GetUtcNow();
            it = await cases.ChangeAsync(it, known => known.Settle(now, caller.KeyId, reason), cancellation);
        }

        return Answer.Json(Shown(it));
    }

    private static object Shown(ComplianceCase it) => new { Id = CaseStore.IdOf(it), State = it.IsOpen ? "open" : "settled", Case = it };
}
