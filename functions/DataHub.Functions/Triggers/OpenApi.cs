using DataHub.Answers;
using DataHub.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The HTTP interface as OpenAPI 3.1.</summary>
public sealed class OpenApi(OpenApiEndpoint openApi, SafeAnswer answer)
{
    [Function(nameof(OpenApi))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => openApi.GetAsync(request, cancellation));
}
