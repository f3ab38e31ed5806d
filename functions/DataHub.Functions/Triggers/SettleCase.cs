using DataHub.Answers;
using DataHub.Compliance;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator settles a compliance alert, with a reason.</summary>
public sealed class SettleCase(CaseEndpoint cases, SafeAnswer answer)
{
    [Function(nameof(SettleCase))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/cases/{id}/settle")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => cases.SettleAsync(request, request.RouteText("id"), cancellation));
}
