using DataHub.Answers;
using DataHub.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator lets a unit report later.</summary>
public sealed class ExtendReport(ExtensionEndpoint extensions, SafeAnswer answer)
{
    [Function(nameof(ExtendReport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/extensions")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => extensions.AddAsync(request, cancellation));
}
