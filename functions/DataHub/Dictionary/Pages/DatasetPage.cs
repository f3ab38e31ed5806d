using DataHub.Dictionary.Samples;
using DataHub.Intake.Receipts;

namespace DataHub.Dictionary.Pages;

/// <summary>One dataset with the code lists it uses, and samples with the hub's answers.</summary>
internal static class DatasetPage
{
    public static string Of(DatasetEntry dataset, IEnumerable<PublishedCodeList> lists, IReadOnlyList<PublishedSample> samples) =>
        HtmlPage.Of(
            $"{dataset.Code} {dataset.Zh}",
            $"{dataset.En} · {dataset.Version}",
            DatasetSection.Body(dataset)
            + string.Concat(samples.Select(sample => Sample(dataset, sample)))
            + string.Concat(lists.Select(CodeListSection.Of)));

    private static string Sample(DatasetEntry dataset, PublishedSample sample)
    {
        var (zh, en) = sample.Kind == "valid" ? ("正确的样例", "A sample that is accepted") : ("错误的样例", "A sample that is refused");
        return $"<h2>{zh} <span class=\"en\">{en}</span></h2><p>{Html.Code($"POST {dataset.Submit}?dryRun=true")}</p>"
            + $"<pre>{Html.Text(sample.Request.ToJsonString(ReceiptJson.Options))}</pre>"
            + $"<h3>答复 <span class=\"en\">Answer</span> {sample.Status}</h3>"
            + $"<pre>{Html.Text(sample.Answer.ToJsonString(ReceiptJson.Options))}</pre>";
    }
}
