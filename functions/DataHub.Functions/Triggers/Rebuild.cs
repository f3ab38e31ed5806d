using DataHub.Answers;
using DataHub.Operations.Rebuilding;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Compares the rows of a period with its raw bytes, and replaces them when asked to.</summary>
public sealed class Rebuild(RebuildEndpoint rebuilding, SafeAnswer answer)
{
    [Function(nameof(Rebuild))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/rebuilds")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => rebuilding.RebuildAsync(request, cancellation));
}
