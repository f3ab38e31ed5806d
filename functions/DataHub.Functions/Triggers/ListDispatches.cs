using DataHub.Answers;
using DataHub.Dispatch.Explaining;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The bulletins there are.</summary>
public sealed class ListDispatches(DispatchEndpoint bulletins, SafeAnswer answer)
{
    [Function(nameof(ListDispatches))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dispatch")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => bulletins.ListAsync(request, cancellation));
}
