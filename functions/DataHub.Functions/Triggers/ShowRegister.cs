using DataHub.Answers;
using DataHub.Register;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>What is due of a dataset and what came.</summary>
public sealed class ShowRegister(RegisterEndpoint register, SafeAnswer answer)
{
    [Function(nameof(ShowRegister))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/register")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => register.ListAsync(request, cancellation));
}
