using DataHub.Answers;
using DataHub.Plan.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator takes back a file of the plan.</summary>
public sealed class DeletePlanFile(PlanEndpoint plan, SafeAnswer answer)
{
    [Function(nameof(DeletePlanFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "operator/plan/{*file}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => plan.DeleteAsync(request, request.RouteText("file"), cancellation));
}
