using DataHub.Answers;
using DataHub.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The records of purged personal data.</summary>
public sealed class ListPurges(PurgeEndpoint purges, SafeAnswer answer)
{
    [Function(nameof(ListPurges))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/purges")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => purges.ListAsync(request, cancellation));
}
