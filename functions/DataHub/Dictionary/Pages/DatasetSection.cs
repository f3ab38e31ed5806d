namespace DataHub.Dictionary.Pages;

/// <summary>A dataset's section: who sends it when, its fields and its rules.</summary>
internal static class DatasetSection
{
    public static string Of(DatasetEntry dataset) =>
        $"<section id=\"{Html.Text(dataset.Code)}\"><h2>{Html.Link($"/api/dictionary/{dataset.Code}", dataset.Code)} "
        + $"{Html.Text(dataset.Zh)} <span class=\"en\">{Html.Text(dataset.En)}</span></h2>{Body(dataset)}</section>";

    public static string Body(DatasetEntry dataset) =>
        Html.Facts(Facts(dataset))
        + $"<h3>字段 <span class=\"en\">Fields</span></h3>{FieldTable.Of(dataset)}"
        + (dataset.Rules.Count == 0
            ? ""
            : $"<h3>校验规则 <span class=\"en\">Rules</span></h3>{RuleTable.Of(dataset.Rules, anchored: false)}");

    private static IEnumerable<(string, string)> Facts(DatasetEntry dataset) =>
    [
        ("报送人 Sender", Html.Both(dataset.SubmitterName)),
        ("报告期 Period", Html.Both(dataset.PeriodName)),
        ("时限 Due", dataset.Due is { } due ? $"{Html.Both(due.By)}<br>{Html.Code(due.Rule)}" : Html.Both("无固定时限", "no fixed date")),
        ("主键 Key", dataset.Key.Count == 0 ? "" : Html.Code(string.Join(" + ", dataset.Key))),
        ("版本 Version", Html.Text(dataset.Version)),
        ("报送地址 Submit to", Html.Code($"POST {dataset.Submit}") + $" <span class=\"en\">{Html.Text(dataset.Slug)}</span>"),
        ("数据规范 Schema", $"{Html.Link(dataset.Schema, "JSON Schema")} · {Html.Link(dataset.Samples, "样例与回执 samples")}"),
        ("说明 About", $"<span class=\"en\">{Html.Text(dataset.Description)}</span>"),
    ];
}
