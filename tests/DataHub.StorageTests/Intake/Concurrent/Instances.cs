using System.Collections.Concurrent;
using DataHub.Dispatch.Facts;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake.Concurrent;

/// <summary>Several instances of the hub over one account, each with several messages in its hands.</summary>
internal sealed class Instances : IDisposable
{
    // As the queue does; another time it waits in between.
    private const int Attempts = 5;

    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2025-04-02T09:00:00+08:00", null);

    private readonly IReadOnlyList<TestHub> _hubs;
    private readonly ConcurrentDictionary<int, string> _ids = [];

    public Instances(string connection, int instances) =>
        _hubs = [.. Enumerable.Range(0, instances).Select(_ => new TestHub(connection, Start.AddDays(1)))];

    public TestHub Hub => _hubs[0];

    /// <summary>Submission numbers by delivery.</summary>
    public IReadOnlyDictionary<int, string> Ids => _ids;

    /// <summary>What a delivery met that its last attempt did not cure.</summary>
    public ConcurrentBag<Exception> Failures { get; } = [];

    /// <summary>Receipts as they were returned, of every delivery of a message.</summary>
    public ConcurrentBag<Receipt> Receipts { get; } = [];

    /// <summary>Takes all deliveries, so many at once, in about their order; sums are kept meanwhile.</summary>
    public async Task PlayAsync(IEnumerable<Delivery> deliveries, int atOnce)
    {
        using var ended = new CancellationTokenSource();
        var timer = atOnce > 1 ? SumUpAsync(ended.Token) : Task.CompletedTask;
        await Parallel.ForEachAsync(
            deliveries,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (it, _) => await Task.WhenAll(
                Enumerable.Range(0, it.Twice && atOnce > 1 ? 2 : 1).Select(time => TakeAsync(it, _hubs[(it.Number + time) % _hubs.Count]))));
        await ended.CancelAsync();
        await timer;
    }

    public void Dispose()
    {
        foreach (var hub in _hubs)
        {
            hub.Dispose();
        }
    }

    private async Task TakeAsync(Delivery it, TestHub hub)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await (it.Withdrawn is { } taken ? WithdrawAsync(taken, At(it), hub) : SubmitAsync(it, hub));
                return;
            }
            catch (Exception failure)
            {
                if (attempt == Attempts)
                {
                    Failures.Add(failure);
                    return;
                }
            }
        }
    }

    private async Task SubmitAsync(Delivery it, TestHub hub)
    {
        using var arrival = (await hub.ArriveAsync(it.Dataset, it.Content, it.Unit, it.Period, "application/json")) with
        {
            ReceivedAt = At(it),
        };
        var road = hub.Get<Road>();
        var submission = await road.ReceiveAsync(arrival, $"{it.Number}", default);
        Receipts.Add(await road.TravelAsync(submission, arrival, default));
        _ids[it.Number] = submission.Id;
    }

    // Its sender can only take back what was answered.
    private async Task WithdrawAsync(int taken, DateTimeOffset at, TestHub hub)
    {
        string? id;
        while (!_ids.TryGetValue(taken, out id))
        {
            await Task.Delay(20);
        }

        var submission = await hub.Get<SubmissionStore>().FindAsync(id, default);
        await hub.Get<Withdrawal>().WithdrawAsync(submission!, at, "填报有误", default);
    }

    private async Task SumUpAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Hub.Get<DeclaredMonths>().RefreshAsync(BusinessMonth.Parse(RandomMonth.Period), default);
            await Task.Delay(50, CancellationToken.None);
        }
    }

    private static DateTimeOffset At(Delivery it) => Start.AddMinutes(it.Number);
}
