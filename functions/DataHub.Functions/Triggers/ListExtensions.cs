using DataHub.Answers;
using DataHub.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The extensions that were given.</summary>
public sealed class ListExtensions(ExtensionEndpoint extensions, SafeAnswer answer)
{
    [Function(nameof(ListExtensions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/extensions")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => extensions.ListAsync(request, cancellation));
}
