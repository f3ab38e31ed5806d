using DataHub.Answers;
using DataHub.Operations.Poison;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Sends a message that failed too often again.</summary>
public sealed class ReplayPoison(PoisonEndpoint poison, SafeAnswer answer)
{
    [Function(nameof(ReplayPoison))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/poison/{queue}/{id}/replay")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => poison.ReplayAsync(
            request, request.RouteText("queue"), request.RouteText("id"), cancellation));
}
