using DataHub.Answers;
using DataHub.Papers.Release;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator refuses a draft, with a reason.</summary>
public sealed class RefuseDocument(ReleaseEndpoint release, SafeAnswer answer)
{
    [Function(nameof(RefuseDocument))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/documents/{id}/refuse")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => release.DecideAsOperatorAsync(request, request.RouteText("id"), "refuse", cancellation));
}
