using DataHub.Answers;
using DataHub.Dictionary;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A dataset's sample payloads and the answers to them.</summary>
public sealed class Samples(DictionaryEndpoint dictionary, SafeAnswer answer)
{
    [Function(nameof(Samples))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "datasets/{dataset}/samples")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => dictionary.SamplesAsync(request, request.RouteText("dataset"), cancellation));
}
