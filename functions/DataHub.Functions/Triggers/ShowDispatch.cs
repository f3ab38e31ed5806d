using DataHub.Answers;
using DataHub.Dispatch.Explaining;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A month's bulletin, in the form asked for.</summary>
public sealed class ShowDispatch(DispatchEndpoint bulletins, SafeAnswer answer)
{
    [Function(nameof(ShowDispatch))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dispatch/{period}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => bulletins.GetAsync(request, request.RouteText("period"), cancellation));
}
