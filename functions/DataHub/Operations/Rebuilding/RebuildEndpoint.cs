using System.Text.Json;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Operations.Rebuilding;

/// <summary>Raw bytes taken down the road again, for operators: one submission, or the rows of a period. On record.</summary>
public sealed class RebuildEndpoint(
    AccessGate gate, AuditLog audit, DatasetRegistry datasets, CityPlan plan, SubmissionRerun rerun, MonthRebuild rebuild)
{
    /// <summary><c>POST /api/operator/submissions/{id}/rerun</c>: answers with the new receipt.</summary>
    public async Task<IResult> RerunAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await rerun.RunAsync(id, cancellation) is not { } receipt)
        {
            return Problem.Answer(ProblemKind.NotFound, id);
        }

        await audit.WriteAsync(caller.KeyId, "rerun", id, receipt.Status.ToString(), cancellation);
        return Answer.Json(receipt);
    }

    /// <summary>
    /// <c>POST /api/operator/rebuilds</c> with a <see cref="RebuildRequest"/>: how the rows compare with the raw bytes,
    /// dataset by dataset; with <c>apply</c>, how they did before they were replaced.
    /// </summary>
    public async Task<IResult> RebuildAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await ReadAsync(request, cancellation) is not { Unit: { } unitName, Period: { Length: > 0 } period } asked
            || plan.FindUnit(unitName) is not { } unit)
        {
            return Problem.Answer(
                ProblemKind.BadRequest, "body: {\"dataset\": \"D04\" or none, \"unit\": \"LC-YG\", \"period\": \"2025-03\", \"apply\": false}");
        }

        var chosen = datasets.All.Where(dataset => dataset.PartitionedByPeriod
            && (asked.Dataset is null || dataset.Code.Equals(asked.Dataset, StringComparison.OrdinalIgnoreCase))).ToList();
        if (chosen.Count == 0)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"dataset {asked.Dataset} is none that is reported by period");
        }

        var results = new List<RebuildResult>();
        foreach (var dataset in chosen)
        {
            results.Add(await rebuild.RunAsync(dataset, unit.Code, period, asked.Apply, cancellation));
        }

        var differing = results.Sum(result => result.Missing + result.Extra + result.Different);
        await audit.WriteAsync(
            caller.KeyId,
            asked.Apply ? "rebuild" : "compare-rebuild",
            $"{asked.Dataset ?? "*"}.{unit.Code}.{period}",
            $"done: {differing} rows differed",
            cancellation);
        return Answer.Json(new { unit = unit.Code, period, asked.Apply, differing, results });
    }

    private static async Task<RebuildRequest?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<RebuildRequest>(request.Body, ReceiptJson.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
