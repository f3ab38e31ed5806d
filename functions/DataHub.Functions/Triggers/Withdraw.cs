using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>Takes back an accepted submission.</summary>
public sealed class Withdraw(SubmissionListEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(Withdraw))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "submissions/{id}/withdraw")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.WithdrawAsync(request, request.RouteText("id"), cancellation));
}
