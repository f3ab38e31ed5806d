using DataHub.Answers;
using DataHub.Papers.Release;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The page behind a link to release a draft; reading it decides nothing.</summary>
public sealed class ShowRelease(ReleaseEndpoint release, SafeAnswer answer)
{
    [Function(nameof(ShowRelease))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "release/{token}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => release.ShowAsync(request, request.RouteText("token"), cancellation));
}
