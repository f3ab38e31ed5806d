namespace DataHub.Dictionary.Pages;

/// <summary>The whole dictionary as one page to read, search and print.</summary>
internal static class DictionaryPage
{
    private static readonly string[] Headings = ["代码 Code", "数据集 Dataset", "报送人 Sender", "报告期 Period", "时限 Due", "字段数 Fields"];

    public static string Of(DictionaryContent dictionary) => HtmlPage.Of(
        "数据字典",
        $"Data dictionary · {dictionary.PlanVersion} · {dictionary.Datasets.Count} datasets",
        $"<p>每个数据集的字段、单位、代码、时限与校验规则。{Html.Link("/api/dictionary?format=json", "JSON")}</p>"
        + Contents(dictionary)
        + string.Concat(dictionary.Datasets.Select(DatasetSection.Of))
        + string.Concat(dictionary.CodeLists.Select(CodeListSection.Of)));

    private static string Contents(DictionaryContent dictionary) => Html.Table(Headings, dictionary.Datasets.Select(dataset =>
        ((string?)null, new[]
        {
            Html.Link($"#{dataset.Code}", dataset.Code),
            Html.Both(dataset.Zh, dataset.En),
            Html.Both(dataset.SubmitterName),
            Html.Both(dataset.PeriodName),
            Html.Both(dataset.Due?.By),
            $"{dataset.Fields.Count}",
        })));
}
