using DataHub.Access;
using DataHub.Answers;
using Microsoft.AspNetCore.Http;

namespace DataHub.Operations.Readiness;

/// <summary>
/// <c>GET /api/health/ready</c>: whether everything the hub stands on works, and what to do where it does not. For
/// operators: it says more than the world needs to know.
/// </summary>
public sealed class ReadinessEndpoint(AccessGate gate, ReadinessChecks checks)
{
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var report = await checks.RunAsync(cancellation);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Answer.Json(
            report,
            report.Status == CheckStatus.Fail ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
