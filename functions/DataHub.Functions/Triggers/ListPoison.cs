using DataHub.Answers;
using DataHub.Operations.Poison;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The messages that failed too often.</summary>
public sealed class ListPoison(PoisonEndpoint poison, SafeAnswer answer)
{
    [Function(nameof(ListPoison))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/poison")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => poison.ListAsync(request, cancellation));
}
