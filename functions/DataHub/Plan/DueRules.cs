using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace DataHub.Plan;

/// <summary>The plan's due rules, by name and by dataset.</summary>
public sealed class DueRules(IReadOnlyList<DueRule> all)
{
    private readonly FrozenDictionary<string, DueRule> _byName =
        all.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, DueRule> _byDataset = all
        .SelectMany(rule => rule.Datasets, (rule, dataset) => (dataset, rule))
        .ToFrozenDictionary(pair => pair.dataset, pair => pair.rule, StringComparer.Ordinal);

    public IReadOnlyList<DueRule> All => all;

    /// <exception cref="KeyNotFoundException">The plan has no rule of that name.</exception>
    public DueRule this[string ruleName] =>
        _byName.TryGetValue(ruleName, out var rule)
            ? rule
            : throw new KeyNotFoundException($"The plan has no due rule ‘{ruleName}’.");

    /// <param name="dataset">Code of a dataset, such as D15.</param>
    /// <exception cref="ArgumentException">The dataset has no monthly due rule in the plan.</exception>
    public DueRule ForDataset(string dataset) =>
        TryForDataset(dataset, out var rule)
            ? rule
            : throw new ArgumentException($"The plan has no due rule for the dataset {dataset}.", nameof(dataset));

    public bool TryForDataset(string dataset, [NotNullWhen(true)] out DueRule? rule) =>
        _byDataset.TryGetValue(dataset, out rule);
}
