using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.Intake.Receipts;

namespace DataHub.Dictionary;

/// <summary>
/// Every code that a receipt can print: the hub's own, from Data/rule-codes.json, and those of the rules within a row,
/// from the schemas. A test holds the sources and all samples' receipts against it.
/// </summary>
public sealed class RuleCatalogue
{
    private readonly Dictionary<string, RuleCode> _byCode;

    public RuleCatalogue(DatasetRegistry datasets)
    {
        var own = RuleGroup.OfTheHub();
        // A rule within the row may share the code of the one that looks at other rows (D11-SIDES): that is explained once.
        var known = own.SelectMany(group => group.Codes).Select(code => code.Code).ToHashSet(StringComparer.Ordinal);
        Groups =
        [
            .. own.Select(group => group with
            {
                Codes = [.. group.Codes.Select(code => code with { Datasets = DatasetsOf(code, datasets) })],
            }),
            .. datasets.All.Select(dataset => OfRows(dataset, datasets, known)).Where(group => group.Codes.Count > 0),
        ];
        _byCode = Groups.SelectMany(group => group.Codes).ToDictionary(code => code.Code, StringComparer.Ordinal);
    }

    public IReadOnlyList<RuleGroup> Groups { get; }

    public bool Knows(string code) => _byCode.ContainsKey(code);

    /// <summary>
    /// The codes that rows of the dataset alone can get: its rules within a row and those that need other rows.
    /// </summary>
    public IReadOnlyList<RuleCode> Of(Dataset dataset) =>
        [.. _byCode.Values.Where(code => code.Datasets?.Contains(dataset.Code) == true)];

    private static RuleGroup OfRows(Dataset newest, DatasetRegistry datasets, HashSet<string> known) => new(
        $"{newest.Code} {newest.Zh}",
        $"{newest.Code} {newest.En}",
        [
            .. datasets.VersionsOf(newest.Code).SelectMany(version => version.Rules)
                .Where(rule => !known.Contains(rule.Code)).DistinctBy(rule => rule.Code).Select(rule => OfRow(rule, newest)),
        ]);

    private static RuleCode OfRow(InRowRule rule, Dataset dataset) => new()
    {
        Code = rule.Code,
        Severities = [rule.Severity],
        Meaning = rule.Message.Outline(),
        Remedy = rule.Remedy.Outline(),
        Example = Broken(rule),
        Datasets = [dataset.Code],
    };

    private static Wording Broken(InRowRule rule) => rule.WhenText is { } when
        ? new Wording($"当 {when} 时，{rule.MustText} 不成立", $"where {when}, not {rule.MustText}")
        : new Wording($"{rule.MustText} 不成立", $"not {rule.MustText}");

    private static List<string>? DatasetsOf(RuleCode code, DatasetRegistry datasets)
    {
        if (code.CrossRule is { } rule)
        {
            return Where(dataset => dataset.CrossRules.Contains(rule));
        }

        return ListOf(code.Code) is { } list
            ? Where(dataset => dataset.Columns.Concat(dataset.Columns.SelectMany(column => column.Members))
                .Any(column => column.Codes == list))
            : null;

        List<string> Where(Func<Dataset, bool> holds) =>
            [.. datasets.All.Where(dataset => datasets.VersionsOf(dataset.Code).Any(holds)).Select(dataset => dataset.Code)];
    }

    private static CodeList? ListOf(string code) => code switch
    {
        "CODE-UNIT" => CodeList.Units,
        "CODE-ORGANISATION" => CodeList.Organisations,
        "CODE-CAMPAIGN" => CodeList.Campaigns,
        "CODE-MATERIAL" => CodeList.Materials,
        _ => null,
    };
}
