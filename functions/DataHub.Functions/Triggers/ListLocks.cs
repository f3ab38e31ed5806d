using DataHub.Answers;
using DataHub.Intake.Locks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DataHub.Functions.Triggers;

/// <summary>The exceptions from the lock that a unit was given.</summary>
public sealed class ListLocks(LockEndpoint locks, SafeAnswer answer)
{
    [Function(nameof(ListLocks))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operator/locks")] HttpRequest request,
        CancellationToken cancellation) =>
        answer.OfAsync(() => locks.ListAsync(request, cancellation));
}
