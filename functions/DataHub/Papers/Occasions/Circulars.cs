using DataHub.Dispatch.Issuing;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Papers.Occasions;

/// <summary>情况通报: once a month, where the dispatch found a unit severely behind (O59).</summary>
public sealed class Circulars(CityPlan plan, PaperWordings wordings, PaperCalendar calendar, KnownBulletins dispatches)
    : IPaperOccasions
{
    public PaperKind Kind => PaperKind.Circular;

    public IEnumerable<PaperOccasion> All() =>
        plan.Months.Select(month => new PaperOccasion(month.ToString(), calendar.At("circular", month)));

    public async Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation)
    {
        var month = BusinessMonth.Parse(occasion.Period);
        if (await dispatches.FindAsync(month, occasion.At, cancellation) is not { } bulletin)
        {
            return null;
        }

        var (period, at) = (occasion.Period, occasion.After(bulletin));
        return CircularPaper.Of(plan, wordings[Kind], bulletin, at.Date) is { } circular
            ?
            [
                new PaperDraft(
                    new DraftKey(Kind, period),
                    circular,
                    DraftBasis.Of(bulletin, circular.Texts),
                    at.At,
                    [DispatchMail.Tables(bulletin)]),
            ]
            : [];
    }
}
