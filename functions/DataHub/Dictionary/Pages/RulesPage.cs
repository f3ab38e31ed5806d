namespace DataHub.Dictionary.Pages;

/// <summary>Every code that a receipt can print, each with an anchor that receipts link to.</summary>
internal static class RulesPage
{
    public static string Of(RuleCatalogue rules) => HtmlPage.Of(
        "校验规则",
        "Rules: every code that a receipt can print",
        $"<p>错误退回该行（无行号的退回整个文件）；提示与说明不影响接受。{Html.Link("/api/rules?format=json", "JSON")}<br>"
        + "<span class=\"en\">An error refuses its row, or the file where it names no row; warnings and notes refuse nothing.</span></p>"
        + string.Concat(rules.Groups.Select(Section)));

    private static string Section(RuleGroup group) =>
        $"<section><h2>{Html.Text(group.Zh)} <span class=\"en\">{Html.Text(group.En)}</span></h2>{RuleTable.Of(group.Codes, anchored: true)}</section>";
}
