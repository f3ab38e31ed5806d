using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The refused rows of a submission alone, to be corrected and sent again.</summary>
public sealed class RefusedFile(SubmissionEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(RefusedFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{id}/refused")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.GetRefusedAsync(request, request.RouteText("id"), cancellation));
}
