using System.Text.Json;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>
/// The declarations of a month, unit by unit, as of an instant. What was summed up before and has not changed since is
/// taken as it is kept, one range read for all units. What changed is summed up from its rows and kept for the next.
/// An instant before the last change is answered from the rows and their history.
/// </summary>
public sealed class DeclaredMonths(RowStore rows, SubmissionStore submissions, FactStore kept)
{
    private const string Dataset = "D04";
    private const int UnitsAtOnce = 16;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What each unit's enterprises declared, by unit; a unit of which nothing was is not in it.</summary>
    public async Task<IReadOnlyDictionary<string, DeclaredMonth>> ReadAsync(
        IReadOnlyList<ReportingUnit> units, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var known = await KnownAsync(month, cancellation);
        var found = new DeclaredMonth?[units.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, found.Length),
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtOnce, CancellationToken = cancellation },
            async (at, token) => found[at] = known.GetValueOrDefault(units[at].Code) is { } facts && facts.Tells(asOf)
                ? JsonSerializer.Deserialize<DeclaredMonth?>(facts.Json!, Json)
                : await SumUpAsync(units[at].Code, month, asOf, token));
        return found.Zip(units)
            .Where(pair => pair.First is not null)
            .ToDictionary(pair => pair.Second.Code, pair => pair.First!, StringComparer.Ordinal);
    }

    /// <summary>Sums up what changed since, so that the dispatch finds it done.</summary>
    /// <returns>How many units.</returns>
    public async Task<int> RefreshAsync(BusinessMonth month, CancellationToken cancellation)
    {
        var changed = new List<string>();
        await foreach (var unit in kept.ChangedAsync(Dataset, month.ToString(), cancellation))
        {
            changed.Add(unit);
        }

        await Parallel.ForEachAsync(
            changed,
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtOnce, CancellationToken = cancellation },
            async (unit, token) => await SumUpAsync(unit, month, DateTimeOffset.MaxValue, token));
        return changed.Count;
    }

    /// <summary>The declarations of one unit, row by row, as they stood at an instant.</summary>
    internal async Task<IReadOnlyList<StoredRow>> RowsAsync(
        string unit, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var found = new List<StoredRow>();
        await foreach (var row in rows.ReadAsOfAsync(ScopeOf(unit, month), asOf, cancellation))
        {
            found.Add(row);
        }

        return found;
    }

    private async Task<Dictionary<string, KeptFacts>> KnownAsync(BusinessMonth month, CancellationToken cancellation)
    {
        var known = new Dictionary<string, KeptFacts>(StringComparer.Ordinal);
        await foreach (var facts in kept.ListAsync(Dataset, month.ToString(), cancellation))
        {
            known[facts.Unit] = facts;
        }

        return known;
    }

    // The mark is read before the rows: whoever writes a row in between opens it, and the sums are not kept.
    private async Task<DeclaredMonth?> SumUpAsync(
        string unit, BusinessMonth month, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var scope = ScopeOf(unit, month);
        var known = await kept.FindAsync(scope, cancellation);
        var (standing, changedAt) = await rows.ReadChangedAsync(scope, cancellation);
        var sums = await SumsOfAsync(scope, standing, cancellation);
        await kept.TryKeepAsync(scope, known, JsonSerializer.Serialize(sums, Json), changedAt, cancellation);
        return changedAt > asOf
            ? await SumsOfAsync(scope, await RowsAsync(unit, month, asOf, cancellation), cancellation)
            : sums;
    }

    private async Task<DeclaredMonth?> SumsOfAsync(
        RowScope scope, IReadOnlyList<StoredRow> standing, CancellationToken cancellation)
    {
        if (DeclaredMonth.Of([.. standing.Select(Declaration.Of)]) is not { } sums)
        {
            return null;
        }

        var ids = sums.Sources.Select(source => source.SubmissionId).ToHashSet(StringComparer.Ordinal);
        var records = new Dictionary<string, SubmissionRecord>(StringComparer.Ordinal);
        await foreach (var submission in submissions.ListAsync(scope.Dataset, scope.Unit, scope.Period, cancellation))
        {
            if (ids.Contains(submission.Id))
            {
                records[submission.Id] = submission;
            }
        }

        return sums with
        {
            Sources =
            [
                .. sums.Sources.Select(source => records.GetValueOrDefault(source.SubmissionId) is { } record
                    ? source with { ReceivedAt = record.ReceivedAt, Sha256 = record.Sha256 }
                    : source),
            ],
        };
    }

    private static RowScope ScopeOf(string unit, BusinessMonth month) => new(Dataset, unit, month.ToString());
}
