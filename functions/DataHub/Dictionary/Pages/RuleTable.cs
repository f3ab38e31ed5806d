namespace DataHub.Dictionary.Pages;

/// <summary>Codes with meaning, example and remedy as a table.</summary>
internal static class RuleTable
{
    private static readonly string[] Headings = ["代码 Code", "级别 Severity", "含义 Meaning", "示例 Example", "如何更正 Remedy", "数据集 Datasets"];

    /// <param name="anchored">Whether each row is the target of links to its code.</param>
    public static string Of(IEnumerable<RuleCode> rules, bool anchored) =>
        Html.Table(Headings, rules.Select(rule => (anchored ? rule.Code : null, Cells(rule, anchored))));

    private static string[] Cells(RuleCode rule, bool anchored) =>
    [
        anchored ? $"<code>{Html.Link($"#{rule.Code}", rule.Code)}</code>" : $"<code>{Html.Link($"/api/rules#{rule.Code}", rule.Code)}</code>",
        string.Join("<br>", rule.Severities.Select(severity => Html.Both(DictionaryWords.SeverityOf(severity)))),
        Html.Both(rule.Meaning),
        Html.Both(rule.Example),
        Html.Both(rule.Remedy),
        rule.Datasets is null
            ? Html.Both("全部", "all")
            : string.Join(' ', rule.Datasets.Select(code => Html.Link($"/api/dictionary/{code}", code))),
    ];
}
