using DataHub.Answers;
using DataHub.Papers.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The drafted papers and what has become of them.</summary>
public sealed class ListDocuments(DraftEndpoint drafts, SafeAnswer answer)
{
    [Function(nameof(ListDocuments))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/documents")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => drafts.ListAsync(request, cancellation));
}
