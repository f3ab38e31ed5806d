using System.Globalization;
using DataHub.Local.Demo.Acts;
using DataHub.Plan;

namespace DataHub.Local.Demo.Stage;

/// <summary>Plays a scenario on a stage: first what was reported before, then the month as it happens.</summary>
internal sealed class Play(Scenario scenario, DemoStage stage, DemoScreen screen)
{
    private static readonly string[] Jobs = ["remind-and-escalate", "compile-dispatch"];

    // Reports of the same instant do not depend on each other unless they are of different datasets.
    private const int SideBySide = 4;

    private readonly HttpActor _http = new(stage);
    private readonly DropActor _drop = new(stage);
    private readonly MailWatch _mail = new(stage);

    /// <summary>Loads the past at its own dates, and lets the jobs do then what they would have done.</summary>
    public async Task<IReadOnlyList<PlayedAct>> LoadAsync(CancellationToken cancellation)
    {
        var played = new List<PlayedAct>();
        var instants = new Queue<DateTimeOffset>(PastInstants.Of(scenario, stage.Service<CityPlan>()));
        foreach (var together in Together(scenario.Seed))
        {
            await RunJobsAsync(instants, together[0].At, cancellation);
            stage.Clock.AdvanceTo(together[0].At);
            screen.Doing($"{together[0].At:yyyy-MM-dd} {together[0].Dataset} × {together.Count}");
            var answers = new PlayedAct[together.Count];
            var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
            await Parallel.ForAsync(0, together.Count, options, async (index, stop) =>
                answers[index] = await PerformAsync(together[index], [], stop));
            played.AddRange(answers);
            answers.Where(act => act.Surprises.Count > 0).ToList().ForEach(screen.Happened);
        }

        await RunJobsAsync(instants, BusinessTime.StartOf(scenario.From), cancellation);
        await _mail.NewsAsync(cancellation);
        return played;
    }

    /// <summary>Plays the days; between the acts every timer that falls due runs.</summary>
    public async Task<IReadOnlyList<PlayedAct>> RunAsync(CancellationToken cancellation)
    {
        var played = new List<PlayedAct>();
        var acts = new Queue<Act>(scenario.Play);
        stage.Clock.AdvanceTo(BusinessTime.StartOf(scenario.From));
        for (var day = scenario.From; day <= scenario.To; day = day.AddDays(1))
        {
            screen.Day(day);
            var end = BusinessTime.EndOf(day);
            while (acts.TryPeek(out var act) && act.At < end)
            {
                await AdvanceAsync(act.At, cancellation);
                acts.Dequeue();
                var done = await PerformAsync(act, played, cancellation);
                played.Add(done);
                screen.Happened(done);
            }

            await AdvanceAsync(end, cancellation);
        }

        return played;
    }

    private async Task AdvanceAsync(DateTimeOffset to, CancellationToken cancellation)
    {
        var beijing = BusinessTime.ToBeijing(to).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        screen.Doing($"→ {beijing}");
        await stage.Host.AdvanceAsync(stage.Clock, to, cancellation);
        foreach (var mail in await _mail.NewsAsync(cancellation))
        {
            screen.Mailed(mail);
        }
    }

    private async Task<PlayedAct> PerformAsync(Act act, IReadOnlyList<PlayedAct> before, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(scenario.PathOf(act), cancellation);
        var answer = act.How == ActWay.Drop
            ? await _drop.PerformAsync(act, content, cancellation)
            : await _http.PerformAsync(act, content, cancellation);
        var earlier = act.SameAs is { } at
            ? before.FirstOrDefault(played => played.Act.At == at && played.Act.File == act.File)
            : null;
        return new PlayedAct(act, scenario.PartnerOf(act).Name, answer, Expectations.Check(act, answer, earlier));
    }

    private async Task RunJobsAsync(Queue<DateTimeOffset> instants, DateTimeOffset until, CancellationToken cancellation)
    {
        while (instants.TryPeek(out var instant) && instant < until)
        {
            stage.Clock.AdvanceTo(instants.Dequeue());
            foreach (var job in Jobs)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"operator/jobs/{job}");
                request.Headers.Authorization = stage.OperatorKey;
                using var response = await stage.Api.SendAsync(request, cancellation);
                response.EnsureSuccessStatusCode();
            }

            await stage.Host.SettleAsync(cancellation);
        }
    }

    private static IEnumerable<List<Act>> Together(IReadOnlyList<Act> acts)
    {
        var group = new List<Act>();
        foreach (var act in acts)
        {
            if (group.Count > 0 && (group[0].At, group[0].Dataset) != (act.At, act.Dataset))
            {
                yield return group;
                group = [];
            }

            group.Add(act);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
