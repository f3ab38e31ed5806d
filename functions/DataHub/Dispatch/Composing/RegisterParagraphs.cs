using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>What the registers of sites (D02) and malls (D14) say, beside what the units report.</summary>
internal static class RegisterParagraphs
{
    public static IEnumerable<Wording> Of(DispatchResult result, CityLine city)
    {
        var sites = result.Plan.Targets.CollectionSites
            .Select(group => (Group: group, Built: city.Indicators[SiteIndicators.Built(group)], All: city.Indicators[SiteIndicators.All(group)]))
            .ToList();
        if (sites.Count > 0)
        {
            yield return new Wording(
                "网点名录（已建/全部）："
                + (sites.All(site => site.All.Value is null)
                    ? Phrase.NotReported
                    : Phrase.List(sites.Select(site => $"{site.Group.Zh} {Figure(site.Built)}/{Figure(site.All)} 个"))
                        + Unregistered(sites[0].All))
                + "。",
                "Sites by the registry (built/all): "
                + string.Join(", ", sites.Select(site => $"{site.Group.En} {FigureEn(site.Built)}/{FigureEn(site.All)}")) + ".");
        }

        var stages = MallStage.Order.Select(stage => (Stage: stage, Sum: city.Indicators[MallIndicators.CodeOf(stage)])).ToList();
        yield return new Wording(
            "“无废商场”名录（月末所处阶段）："
            + (stages[0].Sum.Value is null
                ? Phrase.NotReported
                : Phrase.List(stages.Select(stage => $"{stage.Stage} {Figure(stage.Sum)} 个")) + Unregistered(stages[0].Sum))
            + "。",
            "Malls by stage at the month's end: "
            + string.Join(", ", stages.Select(stage => $"{stage.Stage} {FigureEn(stage.Sum)}")) + ".");
    }

    private static string Unregistered(ReportedSum sum) =>
        sum is { Value: not null, LeftOut: > 0 } ? $"（{sum.LeftOut} 个单位名录未报，未计入）" : "";

    private static string Figure(ReportedSum sum) => sum.Value is { } value ? Shown.Number(value) : Phrase.NotReported;

    private static string FigureEn(ReportedSum sum) => sum.Value is { } value ? Shown.Number(value) : "not reported";
}
