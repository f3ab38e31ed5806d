using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Register;

/// <summary>
/// Which enterprises of a unit owe a declaration of a month and which declared (D04): those in the registry of operators
/// (D01) whose filing was in force when it was due, and those that declared in the months before. A registry is never
/// complete.
/// </summary>
public sealed class EnterpriseRegister(RowStore rows, SubmissionStore submissions)
{
    public const string Dataset = "D04";

    private const int MonthsBefore = 3;
    private static readonly string[] Electronic = ["API", "PLATFORM"];

    /// <param name="unit">The unit's own line of the register: its deadline is its enterprises'.</param>
    public async Task<IReadOnlyList<EnterpriseLine>> ReadAsync(
        ExpectedReport unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var month = BusinessMonth.Parse(unit.Period);
        var due = unit.DueAt < asOf ? unit.DueAt : asOf;
        var registered = await CodesAsync(
            rows.ReadAsOfAsync(new RowScope("D01", unit.UnitCode, null), due, cancellation),
            row => row.Text("status") == "正常");
        var before = await CodesAsync(
            rows.ReadMonthsAsOfAsync(
                Dataset, unit.UnitCode, month.Plus(-MonthsBefore), month.Previous, asOf, cancellation),
            _ => true);
        var declared = await FirstAsync(unit, asOf, cancellation);
        return
        [
            .. registered.Concat(before).Concat(declared.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(uscc =>
                {
                    var first = declared.GetValueOrDefault(uscc);
                    return new EnterpriseLine(
                        unit.UnitCode,
                        uscc,
                        registered.Contains(uscc),
                        unit.StateOf(first?.ReceivedAt, asOf),
                        first?.ReceivedAt,
                        first is null ? null : Electronic.Contains(first.Channel));
                }),
        ];
    }

    /// <summary>Of each enterprise the first accepted submission that brought a row of it, later corrected or not.</summary>
    private async Task<Dictionary<string, SubmissionRecord>> FirstAsync(
        ExpectedReport unit, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var accepted = new Dictionary<string, SubmissionRecord>(StringComparer.Ordinal);
        await foreach (var one in submissions.ListAsync(Dataset, unit.UnitCode, unit.Period, cancellation))
        {
            if (one.WasAcceptedAt(asOf))
            {
                accepted[one.Id] = one;
            }
        }

        var first = new Dictionary<string, SubmissionRecord>(StringComparer.Ordinal);
        await foreach (var row in rows.RevisionsAsync(new RowScope(Dataset, unit.UnitCode, unit.Period), cancellation))
        {
            if (row.Text("uscc") is { } uscc && accepted.TryGetValue(row.SubmissionId, out var submission)
                && !(first.GetValueOrDefault(uscc)?.ReceivedAt <= submission.ReceivedAt))
            {
                first[uscc] = submission;
            }
        }

        return first;
    }

    private static async Task<HashSet<string>> CodesAsync(IAsyncEnumerable<StoredRow> found, Func<StoredRow, bool> counts)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in found)
        {
            if (counts(row) && row.Text("uscc") is { Length: > 0 } uscc)
            {
                codes.Add(uscc);
            }
        }

        return codes;
    }
}
