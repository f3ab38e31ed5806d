using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Issuing;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Output;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Replay.Play;
using DataHub.Local.Replay.Scenario;
using DataHub.Papers;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.Local.Replay.Report;

/// <summary>Reads what the hub holds after a replay.</summary>
internal sealed class FactsReader(ReplayScenario scenario, DemoStage stage)
{
    public async Task<ReplayFacts> ReadAsync(
        IReadOnlyList<ReplayedAct> played, IReadOnlyList<SavedMail> mails, CancellationToken cancellation)
    {
        var plan = stage.Service<CityPlan>();
        var drafts = await stage.Service<DraftStore>().AllAsync(cancellation);
        var papers = drafts.Where(draft => draft.Kind != PaperKind.Dispatch).OrderBy(draft => draft.AsOf).ToList();
        var months = new List<MonthPlayed>();
        foreach (var month in scenario.Months)
        {
            // What happens in a calendar month is about the month before it; the last keeps the rest.
            bool Follows(DateTimeOffset at) => BusinessMonth.Of(BusinessTime.DateOf(at)) is var of
                && (of == month.Next || (month == scenario.Last && of > month) || (month == scenario.First && of <= month));
            months.Add(new MonthPlayed(
                month,
                await VersionsAsync(month, cancellation),
                [.. papers.Where(paper => Follows(paper.AsOf))],
                [.. mails.Where(mail => Follows(mail.At))],
                played.Where(act => act.Act.Act.Period == month.ToString() && act.Act.Act.Expect is ActOutcome.Rejected or ActOutcome.PartlyAccepted)
                    .GroupBy(act => act.Act.Act.Unit)
                    .ToDictionary(acts => acts.Key, acts => acts.Count(), StringComparer.Ordinal)));
        }

        return new ReplayFacts
        {
            City = plan.City,
            PlanName = plan.Name,
            Seed = scenario.Truth.Seed,
            Enterprises = scenario.Truth.Enterprises,
            Submissions = played.Count,
            Rows = played.Sum(act => (int)(act.Answer.Receipt?.Counts.Read ?? 0)),
            Units = plan.Units,
            Months = months,
            Papers = papers,
            Mails = mails,
        };
    }

    private async Task<IReadOnlyList<Bulletin>> VersionsAsync(BusinessMonth month, CancellationToken cancellation)
    {
        var store = stage.Service<DispatchStore>();
        var versions = new List<Bulletin>();
        foreach (var record in await store.VersionsAsync(month, cancellation))
        {
            versions.Add(await store.LoadAsync(month, record.Version, cancellation));
        }

        return versions;
    }
}
