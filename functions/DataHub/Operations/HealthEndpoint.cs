using DataHub.Answers;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Operations;

/// <summary><c>GET /api/health</c>: whether the hub is up and reaches its storage. Public, and tells nothing more.</summary>
public sealed class HealthEndpoint(HubStorage storage, CityPlan plan, TimeProvider clock)
{
    public async Task<IResult> GetAsync(HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reachable = await storage.IsReachableAsync(cancellation);
        return Answer.Json(
            new { status = reachable ? "ok" : "unavailable", storage = reachable, plan = plan.Name, time = clock.GetUtcNow() },
            reachable ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
