using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Jobs;

namespace DataHub.StorageTests.Intake;

/// <summary>The process dies at each of its calls to storage; taking the road again ends as if nothing had happened.</summary>
public sealed class RoadCrashTests
{
    // A correction of one row and two new ones makes at most that many calls; one more and there is no crash.
    private const int CallsInAll = 19;

    private static readonly byte[] First = Declaration.In("LC-YG", "2025-03", Declaration.Row("0103"));

    private static readonly byte[] Second = Declaration.In(
        "LC-YG", "2025-03", Declaration.Row("0103", purchased: 181), Declaration.Row("0201"), Declaration.Row("0301"));

    public static TheoryData<int, bool> EveryCall() => CrashPolicy.EveryCall(CallsInAll);

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task Killed_at_any_call_a_second_attempt_ends_as_an_undisturbed_one(int call, bool afterwards)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);
        await hub.SubmitAsync("D04", First);
        hub.Clock.Advance(TimeSpan.FromHours(1));
        using (var dying = new TestHub(connection, hub.Clock.GetUtcNow(), new CrashPolicy(call, afterwards).Open(connection)))
        {
            await Record.ExceptionAsync(() => dying.SubmitAsync("D04", Second, identity: "the second"));
        }

        var receipt = await hub.SubmitAsync("D04", Second, identity: "the second");

        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
        Assert.Equal(new RowCounts(3, 3, 0, 0, 0), receipt.Counts);
        Assert.Equal(2, receipt.Revision);
        var rows = await hub.RowsAsync("D04", "LC-YG", "2025-03");
        Assert.Equal([181m, 180m, 180m], rows.Select(row => row.Number("purchasedT")!.Value));
        Assert.Equal([2, 1, 1], rows.Select(row => row.Revision));
        var history = await hub.Get<Storage.RowStore>().HistoryAsync(rows[0].Scope, rows[0].Key, default);
        Assert.Equal([180m, 181m], history.Select(row => row.Number("purchasedT")!.Value));
    }

    [Fact]
    public async Task A_submission_someone_fell_over_is_swept_up()
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);
        using var arrival = await hub.ArriveAsync("D04", First);
        var submission = await hub.Get<Road>().ReceiveAsync(arrival, "left lying", default);
        hub.Clock.Advance(TimeSpan.FromMinutes(30));

        var outcome = await hub.Get<IEnumerable<IHubJob>>().OfType<SweepDropZone>().Single()
            .RunAsync(hub.Clock.GetUtcNow(), default);
        var message = (await storage.Queue(Storage.StorageNames.Queues.Arrivals).ReceiveMessageAsync()).Value;
        await hub.Get<ArrivalProcessor>().ProcessAsync(message.Body.ToString(), default);

        Assert.Equal([$"enqueued {submission.Id}"], outcome.Effects);
        Assert.Equal(SubmissionStatus.Accepted, (await hub.Get<Storage.SubmissionStore>().FindAsync(submission.Id, default))!.Status);
    }
}
