using DataHub.Answers;
using DataHub.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator runs a job, as of now or of <c>?asOf=</c>.</summary>
public sealed class RunJob(JobEndpoint jobs, SafeAnswer answer)
{
    [Function(nameof(RunJob))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/jobs/{job}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => jobs.RunAsync(request, request.RouteText("job"), cancellation));
}
