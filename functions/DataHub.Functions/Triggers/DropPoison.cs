using DataHub.Answers;
using DataHub.Operations.Poison;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Drops a message that failed too often, for a reason.</summary>
public sealed class DropPoison(PoisonEndpoint poison, SafeAnswer answer)
{
    [Function(nameof(DropPoison))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "operator/poison/{queue}/{id}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => poison.DropAsync(
            request, request.RouteText("queue"), request.RouteText("id"), cancellation));
}
