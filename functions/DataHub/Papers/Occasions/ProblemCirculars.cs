using DataHub.Dispatch.Composing;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Supervision;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Papers.Occasions;

/// <summary>问题通报: after each quarter that found a problem, or has one overdue (O44).</summary>
public sealed class ProblemCirculars(
    CityPlan plan,
    PaperWordings wordings,
    PaperCalendar calendar,
    SupervisionReader supervision,
    SubmissionStore submissions)
    : IPaperOccasions
{
    public PaperKind Kind => PaperKind.ProblemCircular;

    public IEnumerable<PaperOccasion> All() => Quarters().Select(quarter => OccasionOf(quarter));

    public async Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation)
    {
        var quarter = Quarters().First(known => known.ToString() == occasion.Period);
        var inspections = await supervision.InspectionsAsync(occasion.At, cancellation);
        if (ProblemCircularPaper.Of(plan, wordings[Kind], quarter, inspections, occasion.Date) is not { } circular)
        {
            return [];
        }

        var used = inspections.Values.SelectMany(made => made)
            .Where(inspection => inspection.On <= quarter.LastDay
                && (inspection.On >= quarter.FirstDay || inspection.IsOverdueAt(occasion.Date)));
        var sources = await BulletinSources.OfAsync(
            used.Select(inspection => inspection.Source), submissions, cancellation);
        return
        [
            new PaperDraft(
                new DraftKey(Kind, occasion.Period), circular, new DraftBasis(null, circular.Texts, sources), occasion.At, []),
        ];
    }

    private PaperOccasion OccasionOf(Quarter quarter) =>
        new(quarter.ToString(), calendar.At("problem-circular", quarter.LastDay));

    private IEnumerable<Quarter> Quarters()
    {
        var last = Quarter.Of(plan.LastMonth.LastDay);
        for (var quarter = Quarter.Of(plan.FirstMonth.FirstDay); quarter != last.Next; quarter = quarter.Next)
        {
            yield return quarter;
        }
    }
}
