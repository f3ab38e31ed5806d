using DataHub.Intake.CrossRules;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Compliance;

/// <summary>
/// Watches the rows of one submission for what raises a case, and for rows that put one right. Costs nothing for a row
/// about which there is nothing to say.
/// </summary>
/// <param name="open">The open cases of the unit.</param>
/// <param name="cap">New sightings kept.</param>
public sealed class CaseWatch(IReadOnlyList<ComplianceKind> kinds, IReadOnlyList<ComplianceCase> open, int cap)
{
    private readonly Dictionary<string, ComplianceKind> _kindOf = kinds
        .SelectMany(kind => kind.Codes.Select(code => (code, kind)))
        .ToDictionary(pair => pair.code, pair => pair.kind, StringComparer.Ordinal);

    private readonly List<(ComplianceKind Kind, Dictionary<string, ComplianceCase> Cases)> _open =
    [
        .. kinds.Select(kind => (
                kind, open.Where(it => it.Kind == kind.Name).ToDictionary(it => it.Subject, StringComparer.Ordinal)))
            .Where(pair => pair.Item2.Count > 0),
    ];

    private readonly List<CaseSighting> _sightings = [];
    private readonly HashSet<ComplianceCase> _settled = [];

    /// <summary>What was seen, first rows first.</summary>
    public IReadOnlyList<CaseSighting> Sightings => _sightings;

    /// <summary>Open cases whose subject came again without the fault, and not with it.</summary>
    public IReadOnlyList<ComplianceCase> Settled =>
        [.. _settled.Where(it => !_sightings.Any(seen => seen.Kind.Name == it.Kind && seen.Subject == it.Subject))];

    public bool Watches(string code) => _kindOf.ContainsKey(code);

    /// <summary>Takes note of a judged row.</summary>
    /// <param name="key">The row's natural key.</param>
    /// <param name="seen">Watched codes found about it, with the words where they were kept.</param>
    internal void Judged(
        Record row, string key, long number, bool accepted, IReadOnlyList<(string Code, Wording? Message)> seen)
    {
        foreach (var (code, message) in seen)
        {
            if (_sightings.Count < cap)
            {
                var kind = _kindOf[code];
                _sightings.Add(new CaseSighting(
                    kind, SubjectOf(kind, row, key), number, message ?? new Wording(kind.Zh, kind.En)));
            }
        }

        if (!accepted)
        {
            return;
        }

        foreach (var (kind, cases) in _open)
        {
            if (cases.TryGetValue(SubjectOf(kind, row, key), out var it) && !seen.Any(found => _kindOf[found.Code] == kind))
            {
                _settled.Add(it);
            }
        }
    }

    private static string SubjectOf(ComplianceKind kind, Record row, string key)
    {
        var named = kind.Subject?.Select(row.Text).OfType<string>().ToList() ?? [];
        return named.Count > 0 ? string.Join('|', named) : key;
    }
}
