using DataHub.Dispatch.Composing;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Supervision;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Papers.Occasions;

/// <summary>集中整治总结: after each campaign's end (O52).</summary>
public sealed class CampaignSummaries(
    CityPlan plan,
    PaperWordings wordings,
    PaperCalendar calendar,
    SupervisionReader supervision,
    SubmissionStore submissions)
    : IPaperOccasions
{
    public PaperKind Kind => PaperKind.CampaignSummary;

    public IEnumerable<PaperOccasion> All() => plan.Targets.Campaigns.Select(campaign =>
        new PaperOccasion(campaign.Id, calendar.At("campaign-summary", campaign.To)));

    public async Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation)
    {
        var campaign = plan.Targets.Campaigns.First(known => known.Id == occasion.Period);
        var reports = await supervision.CampaignAsync(campaign, occasion.At, cancellation);
        if (CampaignSummaryPaper.Of(plan, wordings[Kind], campaign, reports, occasion.Date) is not { } summary)
        {
            return [];
        }

        var sources = await BulletinSources.OfAsync(
            reports.Values.SelectMany(report => report).Select(report => report.Source), submissions, cancellation);
        return
        [
            new PaperDraft(
                new DraftKey(Kind, occasion.Period), summary, new DraftBasis(null, summary.Texts, sources), occasion.At, []),
        ];
    }
}
