using DataHub.Answers;
using DataHub.Intake.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>A submission's receipt, by its tracking number.</summary>
public sealed class Receipt(SubmissionEndpoint submissions, SafeAnswer answer)
{
    [Function(nameof(Receipt))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "submissions/{id}")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => submissions.GetReceiptAsync(request, request.RouteText("id"), cancellation));
}
