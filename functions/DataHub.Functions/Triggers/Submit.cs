using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A partner submits rows of a dataset: JSON, NDJSON, CSV or XLSX in the body.</summary>
public sealed class Submit(SubmissionEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(Submit))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "submissions/{dataset}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.PostAsync(request, request.RouteText("dataset"), cancellation));
}
