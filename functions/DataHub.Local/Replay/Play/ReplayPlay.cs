using System.Globalization;
using DataHub.Functions.Triggers;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Replay.Scenario;
using DataHub.Papers.Occasions;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Replay.Play;

/// <summary>
/// Plays the months: whatever is handed in goes in at its instant, over HTTP or through the drop zone, and between
/// these the timers run in the hours that matter (<see cref="Moments"/>).
/// </summary>
internal sealed class ReplayPlay(ReplayScenario scenario, DemoStage stage, DemoScreen screen)
{
    // What is handed in at the same instant does not depend on each other.
    private const int SideBySide = 8;
    private const int BarLength = 24;

    // The last timer of an hour fires at ten to; nothing of the next hour may.
    private static readonly TimeSpan Window = TimeSpan.FromHours(1) - TimeSpan.FromTicks(1);

    // The timers whose work falls due at an instant; the others look for what has gone stale or astray.
    private static readonly string[] Dutiful =
        [nameof(RemindAndEscalate), nameof(CompileDispatch), nameof(DraftPapers), nameof(SendOutbox)];

    private readonly HttpActor _http = new(stage);
    private readonly DropActor _drop = new(stage);

    public async Task<IReadOnlyList<ReplayedAct>> RunAsync(CancellationToken cancellation)
    {
        var papers = stage.Host.Services.GetServices<IPaperOccasions>();
        var moments = new Queue<Moment>(Moments.Of(scenario, stage.Service<CityPlan>(), papers));
        var played = new List<ReplayedAct>();
        var month = BusinessMonth.Of(BusinessTime.DateOf(scenario.Opening));
        foreach (var together in scenario.Acts.GroupBy(act => act.Act.At))
        {
            await PassAsync(moments, together.Key, cancellation);
            for (var now = BusinessMonth.Of(BusinessTime.DateOf(together.Key)); month < now; month = month.Next)
            {
                Report(month, played);
            }

            stage.Clock.AdvanceTo(together.Key);
            Show(together.Key, played.Count);
            var answers = await PerformAsync([.. together], cancellation);
            played.AddRange(answers);
            answers.Where(act => act.Surprise() is not null).ToList().ForEach(Complain);
        }

        await PassAsync(moments, scenario.End, cancellation);
        Report(month, played);
        return played;
    }

    private async Task PassAsync(Queue<Moment> moments, DateTimeOffset until, CancellationToken cancellation)
    {
        while (moments.TryPeek(out var moment) && moment.At < until)
        {
            moments.Dequeue();
            stage.Clock.AdvanceTo(moment.At);
            await stage.Host.AdvanceAsync(stage.Clock, moment.At + Window, cancellation, moment.All ? null : Dutiful);
        }
    }

    private async Task<IReadOnlyList<ReplayedAct>> PerformAsync(IReadOnlyList<ReplayAct> together, CancellationToken cancellation)
    {
        var (drops, posts) = (Of(ActWay.Drop), Of(ActWay.Http));
        var posted = await EachAsync(posts, (act, stop) => _http.PerformAsync(act.Act, act.Content, stop), cancellation);
        if (drops.Count == 0)
        {
            return posted;
        }

        await EachAsync(drops, async (act, stop) =>
        {
            await _drop.UploadAsync(act.Act, act.Content, stop);
            return new ActAnswer(null, null, null);
        }, cancellation);
        await stage.Host.SettleAsync(cancellation);
        var dropped = await EachAsync(drops, (act, stop) => _drop.AnswerAsync(act.Act, act.Content, stop), cancellation);
        return [.. posted, .. dropped];

        List<ReplayAct> Of(ActWay way) => [.. together.Where(act => act.Act.How == way)];
    }

    private static async Task<IReadOnlyList<ReplayedAct>> EachAsync(
        List<ReplayAct> acts, Func<ReplayAct, CancellationToken, Task<ActAnswer>> perform, CancellationToken cancellation)
    {
        var answers = new ReplayedAct[acts.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellation };
        await Parallel.ForAsync(0, acts.Count, options, async (index, stop) =>
            answers[index] = new ReplayedAct(acts[index], await perform(acts[index], stop)));
        return answers;
    }

    private void Show(DateTimeOffset now, int done)
    {
        var share = (double)done / scenario.Acts.Count;
        var full = (int)(share * BarLength);
        var bar = new string('█', full) + new string('░', BarLength - full);
        screen.Doing(string.Create(
            CultureInfo.InvariantCulture, $"{bar} {share:P0}  {BusinessTime.DateOf(now):yyyy-MM-dd}  {done}/{scenario.Acts.Count}"));
    }

    private void Report(BusinessMonth month, List<ReplayedAct> played)
    {
        var acts = played.Where(act => BusinessMonth.Of(BusinessTime.DateOf(act.Act.Act.At)) == month).ToList();
        var refused = acts.Count(act => act.Act.Act.Expect is ActOutcome.Rejected or ActOutcome.PartlyAccepted);
        screen.Say($"  {month}  {acts.Count} 件报送，{refused} 件退回或部分退回 · {acts.Count} submissions, {refused} refused wholly or in part");
    }

    private void Complain(ReplayedAct played) => screen.Complain(
        $"{played.Act.Act.At:yyyy-MM-dd HH:mm} {played.Act.Act.Who} {played.Act.Act.Dataset} {played.Act.Act.Blob}: {played.Surprise()}");
}
