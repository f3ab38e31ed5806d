using DataHub.Datasets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The datasets that partners can submit.</summary>
public sealed class Schemas(SchemaEndpoint schemas)
{
    [Function(nameof(Schemas))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "schemas")] HttpRequest request) =>
        schemas.List(request);
}
