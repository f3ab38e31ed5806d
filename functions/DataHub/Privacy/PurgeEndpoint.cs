using System.Globalization;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.Privacy;

/// <summary>What was purged, and what is due, for an operator.</summary>
public sealed class PurgeEndpoint(AccessGate gate, PurgeIndex index, TimeProvider clock)
{
    private const int DaysBack = 31;

    /// <summary>
    /// <c>GET /api/operator/purges?from=2027-03-01&amp;to=2027-03-31</c>: the records of what was due between two dates, by
    /// default in the last month, and what is due by the later one and not yet done.
    /// </summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (caller, refusal) = await gate.AdmitOperatorAsync(request, cancellation);
        if (caller is null)
        {
            return refusal!;
        }

        var today = BusinessTime.DateOf(clock.GetUtcNow());
        if (!TryReadDate(request, "to", today, out var to) || !TryReadDate(request, "from", to.AddDays(-DaysBack), out var from))
        {
            return Problem.Answer(ProblemKind.BadRequest, "from and to are dates such as 2027-03-06");
        }

        var done = new List<PurgeRecord>();
        await foreach (var record in index.RecordsAsync(from, to, cancellation))
        {
            done.Add(record);
        }

        var due = new List<PurgeEntry>();
        await foreach (var entry in index.DueAsync(to, cancellation))
        {
            due.Add(entry);
        }

        return Answer.Json(new { from, to, done, due });
    }

    private static bool TryReadDate(HttpRequest request, string name, DateOnly byDefault, out DateOnly date)
    {
        date = byDefault;
        var text = request.Query[name].ToString();
        return text.Length == 0
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
