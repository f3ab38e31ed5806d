using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Dictionary;

/// <summary>
/// The data dictionary (数据字典): every dataset in its newest version and every code list, made once from them.
/// </summary>
public sealed class DictionaryContent(DatasetRegistry datasets, CityPlan plan, RuleCatalogue rules)
{
    public IReadOnlyList<DatasetEntry> Datasets { get; } =
        [.. datasets.All.Select(dataset => DatasetEntry.Of(dataset, plan, rules))];

    public IReadOnlyList<PublishedCodeList> CodeLists { get; } = PublishedCodeList.AllOf(plan);

    /// <summary>The plan whose lists, thresholds and deadlines these are, such as liaocheng-2023@1.0.</summary>
    public string PlanVersion { get; } = plan.Name;

    public IEnumerable<PublishedCodeList> ListsOf(DatasetEntry dataset) =>
        CodeLists.Where(list => dataset.CodeLists.Contains(list.Name));
}
