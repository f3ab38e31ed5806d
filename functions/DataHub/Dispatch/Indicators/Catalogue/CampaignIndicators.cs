using DataHub.Dispatch.Facts.Supervision;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>Each campaign that has begun, by the unit's latest report on it (专项整治, D18); O52.</summary>
internal static class CampaignIndicators
{
    private static readonly (string Code, string Field, string Zh, string En, string Unit, Func<CampaignReport, decimal?> Of)[] Measures =
    [
        ("KNOWN", "sitesKnown", "掌握", "sites known", "家", report => report.Known),
        ("CHECKED", "checked", "检查", "sites checked", "家", report => report.Checked),
        ("ORDERED", "ordered", "责令整改", "ordered to rectify", "家", report => report.Ordered),
        ("CLOSED", "closed", "关停取缔", "closed", "家", report => report.Closed),
        ("CASES", "cases", "立案", "cases", "件", report => report.Cases),
        ("FINES", "finesYuan", "罚款", "fines", "元", report => report.FinesYuan),
    ];

    /// <summary>Names of the measures and their units of measure, in order.</summary>
    public static IEnumerable<(string Code, string Zh, string En, string Unit)> Names =>
        Measures.Select(measure => (measure.Code, measure.Zh, measure.En, measure.Unit));

    /// <param name="campaign">Id of the campaign, such as 2025-SITE.</param>
    public static string CodeOf(string campaign, string measure) => $"{campaign}-{measure}";

    public static IEnumerable<Indicator> Of(CityPlan plan, BusinessMonth month) =>
        plan.Targets.Campaigns.Where(campaign => campaign.From <= month.LastDay).SelectMany(Of);

    private static IEnumerable<Indicator> Of(Campaign campaign) => Measures.Select(measure => Indicator.Counted(
        CodeOf(campaign.Id, measure.Code),
        new($"{campaign.Zh}：{measure.Zh}", $"{campaign.En}: {measure.En}"),
        new($"单位最近一次报送的自整治开始以来的{measure.Zh}数", $"{measure.En} since the campaign began, by the unit's latest report"),
        measure.Unit,
        [$"D18.{measure.Field}"],
        new Wording(
            $"= 最近一期 D18.{measure.Field}（campaignId = {campaign.Id}）",
            $"= D18.{measure.Field} of the latest month (campaignId = {campaign.Id})"),
        look => look.Facts.Campaigns.FirstOrDefault(report => report.CampaignId == campaign.Id) is { } report
            && measure.Of(report) is { } value
                ? new Measured(value, report.Month, [report.Source])
                : null));
}
