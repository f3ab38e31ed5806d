using DataHub.Jobs;
using DataHub.Papers.Drafts;
using DataHub.Papers.Occasions;

namespace DataHub.Papers;

/// <summary>
/// Drafts every paper whose day has come, once an occasion. What it says is judged at the occasion's instant, so that a
/// run that comes late or twice, or after a crash, writes the same. It sends nothing: a person releases (obligation
/// O59).
/// </summary>
public sealed class DraftPapers(
    IEnumerable<IPaperOccasions> kinds, PaperCalendar calendar, DraftStore drafts, JobLedger ledger) : IHubJob
{
    public string Name => "draft-papers";

    public string Purpose => "代拟提醒函、情况通报、问题通报、整治总结、验收报告，待签发 · Drafts the papers that are due, for a signature";

    public bool CanBeTriedOut => true;

    public async Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var effects = new List<string>();
        foreach (var kind in kinds)
        {
            foreach (var occasion in kind.All()
                .Where(known => known.At <= asOf && asOf <= known.At + calendar.LookBack))
            {
                effects.AddRange(await DraftAsync(kind, occasion, cancellation));
            }
        }

        return new JobOutcome(effects);
    }

    private async Task<IReadOnlyList<string>> DraftAsync(
        IPaperOccasions kind, PaperOccasion occasion, CancellationToken cancellation)
    {
        return await ledger.OnceAsync(Name, $"{kind.Kind}.{occasion.Period}", DraftAllAsync, cancellation) ?? [];

        async Task<IReadOnlyList<string>?> DraftAllAsync()
        {
            if (await kind.DraftAsync(occasion, cancellation) is not { } papers)
            {
                return null;
            }

            var effects = new List<string>();
            foreach (var paper in papers)
            {
                var draft = await drafts.AddAsync(
                    paper.Key, paper.Values, paper.Basis, paper.AsOf, paper.Attachments, cancellation);
                effects.Add($"{draft.Id}: {draft.Title}");
            }

            return effects;
        }
    }
}
