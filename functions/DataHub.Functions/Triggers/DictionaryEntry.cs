using DataHub.Answers;
using DataHub.Dictionary;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>One dataset of the dictionary, with samples.</summary>
public sealed class DictionaryEntry(DictionaryEndpoint dictionary, SafeAnswer answer)
{
    [Function(nameof(DictionaryEntry))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dictionary/{dataset}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => dictionary.GetAsync(request, request.RouteText("dataset"), cancellation));
}
