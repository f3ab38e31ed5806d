using DataHub.Datasets;
using DataHub.Workbooks;

namespace DataHub.Templates;

/// <summary>A column of the dataset, and what may be chosen in it.</summary>
internal sealed record TemplateColumn(Column Column, IReadOnlyList<Choice> Choices)
{
    /// <summary>The name, the unit in which it is to be given, and * when it must be.</summary>
    public string Heading => Column.Zh + UnitBehind + (Column.Required ? "*" : "");

    // A share keeps its unit out of the heading: under 86% the readers would take 0.86 for 0.86 per cent.
    private string UnitBehind => Column.Unit is "t" or "yuan" or "wan-yuan"
        ? $"（{ColumnWords.Unit(Column)!.Zh}）"
        : "";

    /// <summary>The example as one would fill it in: the entry of the list where there is one.</summary>
    public string Example => Column.Example is { } example
        ? Choices.FirstOrDefault(choice => choice.Value == example)?.Label ?? example
        : "";
}
