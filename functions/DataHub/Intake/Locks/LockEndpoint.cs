using System.Text.Json;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Identifiers;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Intake.Locks;

/// <summary>Exceptions from the lock, for the operator.</summary>
public sealed class LockEndpoint(AccessGate gate, LockStore exceptions, AuditLog audit, CityPlan plan, TimeProvider clock)
{
    private const int ShortestReason = 4;
    private const int MostDays = 31;

    /// <summary><c>GET /api/operator/locks?unit=</c>: the exceptions a unit was ever given.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        return plan.FindOrganisation(request.Query["unit"].ToString()) is { } unit
            ? Answer.Json(await exceptions.ListAsync(unit.Code, cancellation))
            : Problem.Answer(ProblemKind.BadRequest, "unit");
    }

    /// <summary>
    /// <c>POST /api/operator/locks</c> with <c>{"unit": "LC-YG", "period": "2025-03", "dataset": "D15", "days": 3,
    /// "reason": "…"}</c>: opens a unit's period again for some days; without <c>dataset</c> for all of its data.
    /// </summary>
    public async Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        LockRequest? asked;
        try
        {
            asked = await request.ReadFromJsonAsync<LockRequest>(cancellation);
        }
        catch (JsonException)
        {
            asked = null;
        }

        if (asked is null || plan.FindOrganisation(asked.Unit ?? "") is not { } unit
            || BusinessPeriod.Check(asked.Period ?? "").Standing == Standing.Invalid
            || asked.Days is < 1 or > MostDays || asked.Reason?.Trim() is not { Length: >= ShortestReason } reason)
        {
            return Problem.Answer(
                ProblemKind.BadRequest, $"{{\"unit\", \"period\", \"dataset\"?, \"days\": 1–{MostDays}, \"reason\": ≥{ShortestReason} 字}}");
        }

        var now = clock.GetUtcNow();
        var exception = new Unlocking(
            unit.Code, asked.Period!, asked.Dataset, now.AddDays(asked.Days), reason, caller.KeyId, now);
        await audit.WriteAsync(
            caller.KeyId, "unlock", $"{unit.Code} {asked.Period} {asked.Dataset ?? "*"}", $"until {exception.Until:O}: {reason}", cancellation);
        await exceptions.AddAsync(exception, cancellation);
        return Answer.Json(exception, StatusCodes.Status201Created);
    }

    private sealed record LockRequest(string? Unit, string? Period, string? Dataset, int Days, string? Reason);
}
