using DataHub.Answers;
using DataHub.Operations.Poison;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>One message that failed too often.</summary>
public sealed class ShowPoison(PoisonEndpoint poison, SafeAnswer answer)
{
    [Function(nameof(ShowPoison))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/poison/{queue}/{id}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => poison.ShowAsync(
            request, request.RouteText("queue"), request.RouteText("id"), cancellation));
}
