using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Plan.Sources;

/// <summary>The plan's files, for the operator: where each comes from, putting one in the place of a packaged one,
/// taking it back.</summary>
public sealed class PlanEndpoint(
    AccessGate gate, PlanInForce inForce, PlanReader reader, PlanOverrideStore overrides, AuditLog audit)
{
    private const string Action = "plan-override";
    private const int MostBytes = 1024 * 1024;

    /// <summary><c>GET /api/operator/plan</c>: the plan in force, its files, and what storage has beside it.</summary>
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var set = inForce.Set;
        var stored = await overrides.FingerprintAsync(cancellation);
        return Answer.Json(new
        {
            plan = set.Plan.Name,
            sha256 = set.Content.Hash,
            files = set.Content.Files,
            // Taken at the next start, which the watch brings about within minutes.
            changedSinceStart = stored != (inForce.Fingerprint ?? ""),
            refused = inForce.Refusal?.Faults ?? [],
            defaults = set.Plan.Defaults,
        });
    }

    /// <summary>
    /// <c>PUT /api/operator/plan/{file}</c>: checks the plan as it would be with this file, and only then stores it.
    /// </summary>
    public async Task<IResult> PutAsync(HttpRequest request, string file, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (await ReadAsync(request, cancellation) is not { } content)
        {
            return Problem.Answer(ProblemKind.TooLarge, $"{MostBytes} bytes at the most");
        }

        return await AnswerAsync(
            caller,
            file,
            "stored",
            async () => await reader.TryAsync(file, content, cancellation),
            () => overrides.WriteAsync(file, BinaryData.FromBytes(content), cancellation),
            cancellation);
    }

    /// <summary>
    /// <c>DELETE /api/operator/plan/{file}</c>: checks the plan as it would be without this file, and only then takes
    /// it back; the packaged one of its name, if there is one, is in force again.
    /// </summary>
    public async Task<IResult> DeleteAsync(HttpRequest request, string file, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        return caller is null
            ? refusal!
            : await AnswerAsync(
                caller,
                file,
                "taken back",
                () => reader.TryWithoutAsync(file, cancellation),
                () => overrides.DeleteAsync(file, cancellation),
                cancellation);
    }

    /// <param name="attempt">The plan as it would be; null when there is no such file.</param>
    private async Task<IResult> AnswerAsync(
        Partner caller,
        string file,
        string done,
        Func<Task<PlanSet?>> attempt,
        Func<Task> change,
        CancellationToken cancellation)
    {
        PlanSet? next;
        try
        {
            next = await attempt();
        }
        catch (PlanException wrong)
        {
            await audit.WriteAsync(caller.KeyId, Action, file, $"refused: {wrong.Faults.Count} fault(s)", cancellation);
            return Problem.Answer(
                ProblemKind.PlanRefused, string.Join('\n', wrong.Faults.Select(fault => fault.InBothLanguages)));
        }

        if (next is null)
        {
            return Problem.Answer(ProblemKind.NotFound, $"{file} does not override the packaged plan");
        }

        await audit.WriteAsync(caller.KeyId, Action, file, $"{done}: {next.Plan.Name}", cancellation);
        await change();
        return Answer.Json(
            new { file, plan = next.Plan.Name, inForceWithinMinutes = PlanWatch.Every.TotalMinutes },
            StatusCodes.Status202Accepted);
    }

    // Null when there is more than a plan's file has.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MostBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
