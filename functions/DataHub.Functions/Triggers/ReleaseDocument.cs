using DataHub.Answers;
using DataHub.Papers.Release;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator releases a draft, with its number and perhaps an edited DOCX.</summary>
public sealed class ReleaseDocument(ReleaseEndpoint release, SafeAnswer answer)
{
    [Function(nameof(ReleaseDocument))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/documents/{id}/release")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => release.DecideAsOperatorAsync(request, request.RouteText("id"), "release", cancellation));
}
