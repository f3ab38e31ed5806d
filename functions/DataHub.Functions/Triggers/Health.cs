using DataHub.Answers;
using DataHub.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Whether the hub and what it stands on are well.</summary>
public sealed class Health(HealthEndpoint health, SafeAnswer answer)
{
    [Function(nameof(Health))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => health.GetAsync(request, cancellation));
}
