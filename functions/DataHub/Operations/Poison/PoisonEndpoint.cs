using DataHub.Access;
using DataHub.Answers;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Operations.Poison;

/// <summary>The poison queues over HTTP, for operators: list, look, send again, drop. What is done is on record.</summary>
public sealed class PoisonEndpoint(AccessGate gate, AuditLog audit, PoisonQueues poison)
{
    private const int LongestReason = 200;

    /// <summary><c>GET /api/operator/poison</c>: how many there are in each queue, and the first of them.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var messages = new List<PoisonMessage>();
        foreach (var queue in StorageNames.Queues.All)
        {
            messages.AddRange(await poison.ListAsync(queue, cancellation));
        }

        return Answer.Json(new PoisonList(await poison.CountAsync(cancellation), messages));
    }

    /// <summary><c>GET /api/operator/poison/{queue}/{id}</c>: one message.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string queue, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await AdmitAsync(request, queue, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var messages = await poison.ListAsync(queue, cancellation);
        return messages.FirstOrDefault(message => message.Id == id) is { } found ? Answer.Json(found) : NotThere(queue, id);
    }

    /// <summary>
    /// <c>POST /api/operator/poison/{queue}/{id}/replay</c>: back into its queue. Asked again it finds nothing there, 404,
    /// and does nothing.
    /// </summary>
    public async Task<IResult> ReplayAsync(HttpRequest request, string queue, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await AdmitAsync(request, queue, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        if (!await poison.ReplayAsync(queue, id, cancellation))
        {
            return NotThere(queue, id);
        }

        await audit.WriteAsync(caller.KeyId, "replay-poison", $"{queue}/{id}", "done", cancellation);
        return Answer.Json(new { queue, id, outcome = "replayed" });
    }

    /// <summary><c>DELETE /api/operator/poison/{queue}/{id}?reason=…</c>: away with it; the reason is kept.</summary>
    public async Task<IResult> DropAsync(HttpRequest request, string queue, string id, CancellationToken cancellation)
    {
        var (caller, refusal) = await AdmitAsync(request, queue, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var reason = request.Query["reason"].ToString().Trim();
        if (reason.Length is 0 or > LongestReason)
        {
            return Problem.Answer(ProblemKind.BadRequest, $"reason: why it is dropped, 1 to {LongestReason} characters");
        }

        if (!await poison.DropAsync(queue, id, cancellation))
        {
            return NotThere(queue, id);
        }

        await audit.WriteAsync(caller.KeyId, "drop-poison", $"{queue}/{id}", $"done: {reason}", cancellation);
        return Answer.Json(new { queue, id, outcome = "dropped", reason });
    }

    private async Task<(Partner? Caller, IResult? Refusal)> AdmitAsync(
        HttpRequest request, string queue, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        return caller is null || StorageNames.Queues.All.Contains(queue)
            ? (caller, refusal)
            : (null, Problem.Answer(ProblemKind.NotFound, $"queues: {string.Join(", ", StorageNames.Queues.All)}"));
    }

    private static IResult NotThere(string queue, string id) => Problem.Answer(
        ProblemKind.NotFound, $"{id} is not among the messages shown of {queue}: replayed or dropped already, or behind others");
}
