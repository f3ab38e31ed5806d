using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Jobs;

/// <summary>The operator's jobs over HTTP: list them, and run one as of any instant.</summary>
public sealed class JobEndpoint(AccessGate gate, AuditLog audit, JobRunner runner, WhatIf whatIf, TimeProvider clock)
{
    /// <summary><c>GET /api/operator/jobs</c>: the jobs and what they do.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        return caller is null ? refusal! : Answer.Json(runner.Jobs.Select(job => new { job.Name, job.Purpose }).ToList());
    }

    /// <summary>
    /// <c>POST /api/operator/jobs/{job}?asOf=…</c>: runs the job as of an instant (ISO 8601; a time without a zone is Beijing's),
    /// by default now. With <c>whatIf=true</c> it says what mail and papers would come of it and writes nothing.
    /// </summary>
    public async Task<IResult> RunAsync(HttpRequest request, string job, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (!runner.Knows(job))
        {
            return Problem.Answer(ProblemKind.NotFound, $"jobs: {string.Join(", ", runner.Jobs.Select(known => known.Name))}");
        }

        if (!AskedInstant.TryRead(request, clock, out var asOf))
        {
            return Problem.Answer(ProblemKind.BadRequest, $"asOf ‘{request.Query["asOf"]}’ is no instant such as 2025-04-14T09:00:00+08:00");
        }

        if (request.Asked("whatIf") is { } wanted)
        {
            return await TryOutAsync(job, asOf, wanted, cancellation);
        }

        var outcome = await runner.RunAsync(job, asOf, cancellation);
        await audit.WriteAsync(caller.KeyId, "run-job", job, $"done as of {asOf:O}", cancellation);
        return Answer.Json(new { job, asOf, outcome.Effects });
    }

    private async Task<IResult> TryOutAsync(string job, DateTimeOffset asOf, string wanted, CancellationToken cancellation)
    {
        if (wanted is not "true")
        {
            return Problem.Answer(ProblemKind.BadRequest, $"whatIf ‘{wanted}’ is not true; leave it out to run the job");
        }

        var able = runner.Jobs.Where(known => known.CanBeTriedOut).Select(known => known.Name).ToList();
        return able.Contains(job)
            ? Answer.Json(await whatIf.RunAsync(job, asOf, cancellation))
            : Problem.Answer(ProblemKind.NoWhatIf, $"whatIf: {string.Join(", ", able)}");
    }
}
