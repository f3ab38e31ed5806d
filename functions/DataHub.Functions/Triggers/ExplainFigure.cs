using DataHub.Answers;
using DataHub.Dispatch.Explaining;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>What a figure of a bulletin rests on.</summary>
public sealed class ExplainFigure(ExplainEndpoint explanations, SafeAnswer answer)
{
    [Function(nameof(ExplainFigure))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dispatch/{period}/explain")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => explanations.GetAsync(request, request.RouteText("period"), cancellation));
}
