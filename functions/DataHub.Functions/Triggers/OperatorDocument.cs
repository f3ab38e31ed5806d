using DataHub.Answers;
using DataHub.Papers.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>One drafted paper: the DOCX, a page to read, or what it rests on.</summary>
public sealed class OperatorDocument(DraftEndpoint drafts, SafeAnswer answer)
{
    [Function(nameof(OperatorDocument))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/documents/{id}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => drafts.GetAsync(request, request.RouteText("id"), cancellation));
}
