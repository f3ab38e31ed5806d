using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>
/// How far a unit has come with a campaign (专项整治, D18). Figures run from the campaign's beginning, since a site checked
/// twice counts once: the latest month's row stands for all. Absent figures are null (未报).
/// </summary>
public sealed record CampaignReport(
    SourceRef Source,
    BusinessMonth Month,
    string CampaignId,
    int? Known,
    int? Checked,
    int? Ordered,
    int? Closed,
    int? Cases,
    decimal? FinesYuan,
    int? Transferred)
{
    public const string Dataset = "D18";

    /// <summary>The latest report on each campaign.</summary>
    public static IReadOnlyList<CampaignReport> Latest(IEnumerable<CampaignReport> reports) =>
    [
        .. reports.GroupBy(report => report.CampaignId, StringComparer.Ordinal)
            .Select(campaign => campaign.MaxBy(report => report.Month)!),
    ];

    public static CampaignReport Of(StoredRow row)
    {
        return new CampaignReport(
            SourceRef.Of(row),
            BusinessMonth.Parse(row.Scope.Period!),
            row.Text("campaignId") ?? "",
            Count("sitesKnown"),
            Count("checked"),
            Count("ordered"),
            Count("closed"),
            Count("cases"),
            row.Number("finesYuan"),
            Count("transferred"));

        int? Count(string field) => (int?)row.Number(field);
    }
}
