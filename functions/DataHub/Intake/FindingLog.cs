using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Privacy;

namespace DataHub.Intake;

/// <summary>
/// Collects what is found in a submission: the first of each code up to a cap, and of every code the exact total.
/// </summary>
/// <param name="cap">Findings of one code that are kept.</param>
public sealed class FindingLog(int cap)
{
    /// <summary>Distinct references that are kept: what waits beyond them is settled by being submitted again.</summary>
    private const int MostAwaited = 1000;

    private readonly List<Finding> _shown = [];
    private readonly Dictionary<(string Code, string Reference), Awaited> _awaited = [];
    private readonly Dictionary<(string Code, Severity Severity), (long Total, long Shown)> _totals = [];

    /// <summary>The rows that were refused.</summary>
    public RowRanges RefusedRows { get; } = new();

    public bool HasErrors { get; private set; }

    public bool HasWarnings { get; private set; }

    /// <summary>
    /// Counts a finding of a code; true when there is room to keep it, and the caller then <see cref="Keep"/>s it. Lets a
    /// flood of the same fault cost no words.
    /// </summary>
    public bool Count(string code, Severity severity)
    {
        HasErrors |= severity == Severity.Error;
        HasWarnings |= severity == Severity.Warning;
        var (total, shown) = _totals.GetValueOrDefault((code, severity));
        var room = shown < cap;
        _totals[(code, severity)] = (total + 1, room ? shown + 1 : shown);
        return room;
    }

    /// <summary>Keeps a finding that was counted; identity and mobile numbers in it are masked, wherever they come
    /// from.</summary>
    /// <returns>The finding as it is kept.</returns>
    public Finding Keep(Finding finding)
    {
        var kept = finding with
        {
            Heading = Masking.MaskNumbers(finding.Heading),
            Value = Masking.MaskNumbers(finding.Value),
            Message = Masked(finding.Message),
            Remedy = Masked(finding.Remedy),
        };
        _shown.Add(kept);
        return kept;
    }

    /// <summary>Counts a finding, and keeps it when there is room.</summary>
    public void Add(Finding finding)
    {
        if (Count(finding.Code, finding.Severity))
        {
            Keep(finding);
        }
    }

    /// <summary>Notes that a row waits for something; of the rows that wait for the same, the first.</summary>
    public void Await(Awaited awaited)
    {
        if (_awaited.Count < MostAwaited)
        {
            _awaited.TryAdd((awaited.Code, awaited.Reference), awaited);
        }
    }

    /// <summary>What rows wait for.</summary>
    public IReadOnlyCollection<Awaited> Awaited => _awaited.Values;

    /// <summary>What was kept: the file's own first, then by row.</summary>
    public IReadOnlyList<Finding> Findings() =>
        [.. _shown.OrderBy(finding => finding.Row ?? 0).ThenBy(finding => finding.Severity)];

    public IReadOnlyList<FindingTotal> Totals() =>
    [
        .. _totals.Select(pair => new FindingTotal(pair.Key.Code, pair.Key.Severity, pair.Value.Total, pair.Value.Shown))
            .OrderBy(total => total.Severity).ThenByDescending(total => total.Total)
            .ThenBy(total => total.Code, StringComparer.Ordinal),
    ];

    private static Wording Masked(Wording wording) =>
        new(Masking.MaskNumbers(wording.Zh), Masking.MaskNumbers(wording.En));
}
