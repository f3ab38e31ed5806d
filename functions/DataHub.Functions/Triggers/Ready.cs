using DataHub.Answers;
using DataHub.Operations.Readiness;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Whether everything the hub stands on works; for operators.</summary>
public sealed class Ready(ReadinessEndpoint readiness, SafeAnswer answer)
{
    [Function(nameof(Ready))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => readiness.GetAsync(request, cancellation));
}
