using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// The white list (名录): operators of D01 and operators and sites of D02, of the whole city, since goods cross its
/// districts.
/// </summary>
internal sealed class RegisteredOperators
{
    private readonly Dictionary<string, bool?> _operators = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sites = new(StringComparer.Ordinal);

    private RegisteredOperators()
    {
    }

    /// <summary>Whether there is no list yet to hold anything against.</summary>
    public bool IsEmpty => _operators.Count == 0;

    public bool HasSites => _sites.Count > 0;

    public static async Task<RegisteredOperators> LoadAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        var registered = new RegisteredOperators();
        foreach (var unit in context.Plan.Units)
        {
            await foreach (var row in Rows("D02", unit.Code))
            {
                registered.AddSite(row);
            }

            await foreach (var row in Rows("D01", unit.Code))
            {
                registered.AddOperator(row);
            }
        }

        return registered;

        IAsyncEnumerable<StoredRow> Rows(string dataset, string unit) =>
            context.Rows.ReadAsOfAsync(new RowScope(dataset, unit, null), context.AsOf, cancellation);
    }

    public bool Knows(string uscc) => _operators.ContainsKey(uscc);

    public bool KnowsSite(string siteId) => _sites.Contains(siteId);

    /// <summary>Whether an operator may buy production scrap; null when its filing does not say.</summary>
    public bool? MayBuyProductiveScrap(string uscc) => _operators.GetValueOrDefault(uscc);

    private void AddSite(StoredRow row)
    {
        if (row.Text("status") == "停用")
        {
            return;
        }

        if (row.Text("siteId") is { } site)
        {
            _sites.Add(site);
        }

        if (row.Text("operatorUscc") is { } uscc)
        {
            _operators.TryAdd(uscc, null);
        }
    }

    private void AddOperator(StoredRow row)
    {
        if (row.Text("uscc") is not { } uscc || row.Text("status") == "注销")
        {
            return;
        }

        // One place of business that is entitled entitles the operator.
        var entitled = row.Flag("productiveScrap");
        _operators[uscc] = _operators.GetValueOrDefault(uscc) == true ? true : entitled ?? _operators.GetValueOrDefault(uscc);
    }
}
