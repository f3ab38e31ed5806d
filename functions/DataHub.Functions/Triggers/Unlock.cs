using DataHub.Answers;
using DataHub.Intake.Locks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>An operator opens a locked period again, with a reason.</summary>
public sealed class Unlock(LockEndpoint locks, SafeAnswer answer)
{
    [Function(nameof(Unlock))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "operator/locks")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => locks.AddAsync(request, cancellation));
}
