using DataHub.Answers;
using DataHub.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator reads the personal data of one row in clear, for a reason that is kept.</summary>
public sealed class ClearRead(ClearReadEndpoint reads, SafeAnswer answer)
{
    [Function(nameof(ClearRead))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/clear-reads")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => reads.PostAsync(request, cancellation));
}
