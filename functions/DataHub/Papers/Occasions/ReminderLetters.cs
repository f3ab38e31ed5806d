using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Papers.Occasions;

/// <summary>提醒函: after each dispatch, one to every unit it found slow (O58).</summary>
public sealed class ReminderLetters(
    CityPlan plan, PaperWordings wordings, PaperCalendar calendar, KnownBulletins dispatches)
    : IPaperOccasions
{
    public PaperKind Kind => PaperKind.ReminderLetter;

    public IEnumerable<PaperOccasion> All() =>
        plan.Months.Select(month => new PaperOccasion(month.ToString(), calendar.At("dispatch", month)));

    public async Task<IReadOnlyList<PaperDraft>?> DraftAsync(PaperOccasion occasion, CancellationToken cancellation)
    {
        var bulletin = await dispatches.FindAsync(BusinessMonth.Parse(occasion.Period), occasion.At, cancellation);
        return bulletin is null
            ? null
            : [.. bulletin.Units
                .Where(unit => unit.Verdict.Level == VerdictLevel.Slow)
                .Select(unit => Letter(bulletin, unit, occasion.After(bulletin)))
                .OfType<PaperDraft>()];
    }

    private PaperDraft? Letter(Bulletin bulletin, UnitLine unit, PaperOccasion occasion) =>
        ReminderLetter.Of(plan, wordings[Kind], bulletin, unit, occasion.Date) is { } letter
            ? new PaperDraft(
                new DraftKey(Kind, occasion.Period, unit.Unit, "progress"),
                letter,
                DraftBasis.Of(bulletin, letter.Texts, unit.Unit),
                occasion.At,
                [])
            : null;
}
