using DataHub.Answers;
using DataHub.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The jobs an operator can run.</summary>
public sealed class ListJobs(JobEndpoint jobs, SafeAnswer answer)
{
    [Function(nameof(ListJobs))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/jobs")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => jobs.ListAsync(request, cancellation));
}
