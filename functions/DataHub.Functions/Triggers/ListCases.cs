using DataHub.Answers;
using DataHub.Compliance;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The compliance alerts, for an operator.</summary>
public sealed class ListCases(CaseEndpoint cases, SafeAnswer answer)
{
    [Function(nameof(ListCases))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/cases")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => cases.ListAsync(request, cancellation));
}
