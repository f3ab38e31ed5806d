using DataHub.Answers;
using DataHub.Plan.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator puts a file in the place of a packaged one of the plan.</summary>
public sealed class PutPlanFile(PlanEndpoint plan, SafeAnswer answer)
{
    [Function(nameof(PutPlanFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "operator/plan/{*file}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => plan.PutAsync(request, request.RouteText("file"), cancellation));
}
