using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>What a caller has sent, by unit, period and dataset.</summary>
public sealed class ListSubmissions(SubmissionListEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(ListSubmissions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.ListAsync(request, cancellation));
}
