using DataHub.Datasets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A dataset's JSON Schema.</summary>
public sealed class Schema(SchemaEndpoint schemas)
{
    [Function(nameof(Schema))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "schemas/{dataset}")] HttpRequest request) =>
        schemas.Get(request, request.RouteText("dataset"));
}
