using System.Buffers;
using System.Text.RegularExpressions;
using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Workbooks;

/// <summary>What may be chosen in a column: an enumeration, a code list of the plan, yes or no.</summary>
public sealed class Choices(CityPlan plan)
{
    private const int FirstChinese = 0x2E80;
    private static readonly SearchValues<char> BetweenItems = SearchValues.Create("、，,；;|");
    private static readonly TimeSpan PatternLimit = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<Choice> YesOrNo = [new("是", "true"), new("否", "false")];

    /// <summary>In the order of the schema or the plan; empty when anything may be written.</summary>
    public IReadOnlyList<Choice> Of(Column column)
    {
        if (column.Type == ColumnType.Boolean)
        {
            return YesOrNo;
        }

        if (column.Values.Count > 0)
        {
            return [.. column.Values.Select(value => new Choice(LabelOf(column, value), value))];
        }

        var listed = column.Codes switch
        {
            CodeList.Units => plan.Units.Select(unit => new Choice(unit.Name, unit.Code)),
            CodeList.Organisations => plan.Units.Select(unit => new Choice(unit.Name, unit.Code))
                .Concat(plan.Organisations.Select(organisation => new Choice(organisation.Name, organisation.Code))),
            CodeList.Materials => plan.Catalogue.All.Select(material => new Choice(material.Zh, material.Code)),
            CodeList.Campaigns => plan.Targets.Campaigns.Select(campaign => new Choice(campaign.Zh, campaign.Id)),
            _ => [],
        };
        if (column.Type == ColumnType.List)
        {
            listed = listed.Select(choice => IsOneItem(choice.Label) ? choice : choice with { Label = choice.Value });
        }

        return column.Limits.Pattern is { } pattern
            ? [.. listed.Where(choice => Regex.IsMatch(choice.Value, pattern, RegexOptions.None, PatternLimit))]
            : [.. listed];
    }

    /// <summary>Whether a list shows all that may be written; of materials and organisations people write other
    /// names too.</summary>
    public static bool AreAll(Column column) => column.Type is not (ColumnType.List or ColumnType.Items)
        && column.Codes is CodeList.None or CodeList.Units;

    private static string LabelOf(Column column, string value) => IsChinese(value)
        ? value
        : column.ValueAliases.Where(alias => alias.Value == value).Select(alias => alias.Key).FirstOrDefault(IsChinese)
            ?? value;

    // In a cell of several values the name 废铜、废铝 would be two.
    private static bool IsOneItem(string label) => !label.AsSpan().ContainsAny(BetweenItems);

    private static bool IsChinese(string text) => text.Any(c => c >= FirstChinese);
}
