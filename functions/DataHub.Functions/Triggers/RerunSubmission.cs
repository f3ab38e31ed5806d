using DataHub.Answers;
using DataHub.Operations.Rebuilding;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Takes a submission down the road again from its raw bytes.</summary>
public sealed class RerunSubmission(RebuildEndpoint rebuilding, SafeAnswer answer)
{
    [Function(nameof(RerunSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/submissions/{id}/rerun")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => rebuilding.RerunAsync(request, request.RouteText("id"), cancellation));
}
