using System.Globalization;
using System.Text.Json;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Register;

/// <summary>Extensions of a report's due day, for the operator.</summary>
public sealed class ExtensionEndpoint(
    AccessGate gate, ExtensionStore extensions, AuditLog audit, CityPlan plan, TimeProvider clock)
{
    private const int ShortestReason = 4;
    private const int MostDays = 62;

    /// <summary><c>GET /api/operator/extensions?dataset=</c>: every extension given for a dataset's reports.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var dataset = request.Query["dataset"].ToString();
        return plan.DueRules.TryForDataset(dataset, out _)
            ? Answer.Json(await extensions.ListAsync(dataset, plan.FirstMonth, plan.LastMonth, cancellation))
            : Problem.Answer(ProblemKind.UnknownDataset, dataset);
    }

    /// <summary>
    /// <c>POST /api/operator/extensions</c> with <c>{"unit": "LC-YG", "dataset": "D15", "period": "2025-03", "until":
    /// "2025-04-15", "reason": "…"}</c>: the report is on time up to 24:00 Beijing of that day. One given later takes its
    /// place.
    /// </summary>
    public async Task<IResult> AddAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await ReadAsync(request, cancellation) is not { } asked
            || plan.FindUnit(asked.Unit ?? "") is not { } unit
            || !plan.DueRules.TryForDataset(asked.Dataset ?? "", out var rule)
            || !BusinessMonth.TryParse(asked.Period, out var month)
            || !DateOnly.TryParseExact(asked.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var until)
            || asked.Reason?.Trim() is not { Length: >= ShortestReason } reason)
        {
            return Problem.Answer(
                ProblemKind.BadRequest,
                $"{{\"unit\", \"dataset\", \"period\": \"yyyy-MM\", \"until\": \"yyyy-MM-dd\", \"reason\": ≥{ShortestReason} 字}}");
        }

        var dueOn = rule.DueOn(month, plan.Calendar);
        if (until <= dueOn || until > dueOn.AddDays(MostDays))
        {
            return Problem.Answer(
                ProblemKind.BadRequest, $"until: {dueOn.AddDays(1):yyyy-MM-dd} … {dueOn.AddDays(MostDays):yyyy-MM-dd}");
        }

        var extension = new Extension(
            unit.Code, asked.Dataset!, month.ToString(), until, reason, caller.KeyId, clock.GetUtcNow());
        await audit.WriteAsync(
            caller.KeyId,
            "extend",
            $"{unit.Code} {extension.Dataset} {extension.Period}",
            string.Create(CultureInfo.InvariantCulture, $"until {until:yyyy-MM-dd}: {reason}"),
            cancellation);
        await extensions.AddAsync(extension, cancellation);
        return Answer.Json(extension, StatusCodes.Status201Created);
    }

    private static async Task<Request?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFromJsonAsync<Request>(cancellation);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Request(string? Unit, string? Dataset, string? Period, string? Until, string? Reason);
}
