using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The file as it was submitted, with the refused rows and cells marked in it.</summary>
public sealed class MarkedFile(SubmissionEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(MarkedFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{id}/marked")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.GetMarkedAsync(request, request.RouteText("id"), cancellation));
}
