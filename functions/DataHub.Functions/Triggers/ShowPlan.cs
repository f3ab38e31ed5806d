using DataHub.Answers;
using DataHub.Plan.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator looks at the plan in force: which files come from where.</summary>
public sealed class ShowPlan(PlanEndpoint plan, SafeAnswer answer)
{
    [Function(nameof(ShowPlan))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/plan")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => plan.GetAsync(request, cancellation));
}
