using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Documents;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>集中整治总结: what a campaign came to in each unit; obligation O52. 未报 is never 0.</summary>
public static class CampaignSummaryPaper
{
    private static readonly TableColumn[] Columns =
    [
        new("单位", 16), new("掌握（家）", 8), new("检查（家）", 8), new("责令整改（家）", 8), new("关停取缔（家）", 8), new("立案（件）", 8),
        new("罚款（元）", 10), new("移送（件）", 8),
    ];

    private static readonly Func<CampaignReport, decimal?>[] Measures =
    [
        report => report.Known, report => report.Checked, report => report.Ordered, report => report.Closed, report => report.Cases,
        report => report.FinesYuan, report => report.Transferred,
    ];

    /// <param name="reports">The latest of each unit; none of a unit that sent none.</param>
    /// <returns>Null when no unit reported at all.</returns>
    public static PaperValues? Of(
        CityPlan plan,
        PaperWording wording,
        Campaign campaign,
        IReadOnlyDictionary<string, IReadOnlyList<CampaignReport>> reports,
        DateOnly date)
    {
        List<Row> rows = [.. plan.Units.Select(unit => new Row(unit.Name, reports[unit.Code].SingleOrDefault()))];
        if (rows.All(row => row.Report is null))
        {
            return null;
        }

        var sums = Measures.Select(measure => ReportedSum.Of(
            rows.Select(row => row.Report is { } report ? measure(report) : null))).ToList();
        var paper = new PaperValues(plan, wording, date)
            .With("campaign", campaign.Zh)
            .With("from", Shown.Date(campaign.From))
            .With("to", Shown.Date(campaign.To))
            .With("units", rows.Count)
            .With("reported", rows.Count(row => row.Report is not null))
            .With("checkedRate", sums[0].Value > 0 ? Shown.Percent((sums[1].Value ?? 0) / sums[0].Value!.Value) : Phrase.NotReported)
            .With("silent", Phrase.List(rows.Where(row => row.Report is null).Select(row => row.Unit)))
            .WithTable("byUnit", new OfficialBlock.Table(
                $"{campaign.Zh}情况表",
                Columns,
                [.. rows.Select(Cells), ["合计", .. sums.Select(Figures.Sum)]],
                HasTotal: true));
        string[] names = ["known", "checked", "ordered", "closed", "cases", "fines", "transferred"];
        foreach (var (name, sum) in names.Zip(sums))
        {
            paper.With(name, sum.Value is { } value ? Shown.Number(value) : Phrase.NotReported);
        }

        return paper.With("unfinished", Phrase.List(rows
            .Where(row => row.Report?.Checked < row.Report?.Known)
            .Select(row => paper.Phrase(
                "UNFINISHED", [("unit", row.Unit), ("left", Shown.Number(row.Report!.Known!.Value - row.Report.Checked!.Value))]))));
    }

    private static string[] Cells(Row row) =>
        [row.Unit, .. Measures.Select(measure => Figures.Tonnes(row.Report is { } report ? measure(report) : null))];

    private sealed record Row(string Unit, CampaignReport? Report);
}
