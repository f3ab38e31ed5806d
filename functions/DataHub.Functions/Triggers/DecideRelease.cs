using DataHub.Answers;
using DataHub.Papers.Release;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Whoever holds a link releases or refuses the draft.</summary>
public sealed class DecideRelease(ReleaseEndpoint release, SafeAnswer answer)
{
    [Function(nameof(DecideRelease))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "release/{token}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => release.DecideAsync(request, request.RouteText("token"), cancellation));
}
