using DataHub.Access;
using DataHub.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A link for putting one file into the drop zone.</summary>
public sealed class UploadLink(UploadLinkEndpoint links, SafeAnswer answer)
{
    [Function(nameof(UploadLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "upload-links")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => links.GetAsync(request, cancellation));
}
