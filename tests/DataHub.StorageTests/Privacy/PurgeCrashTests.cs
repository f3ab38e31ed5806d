using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Privacy;

/// <summary>The process dies at each of its calls to storage: on arrival, and while it purges.</summary>
public sealed class PurgeCrashTests
{
    // A purge of one scope and one file, and an arrival, make fewer calls; one more and there is no crash.
    private const int CallsInAll = 16;

    public static TheoryData<int, bool> EveryCall() => CrashPolicy.EveryCall(CallsInAll);

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task A_purge_killed_at_any_call_is_finished_by_the_next_and_recorded_in_full(int call, bool afterwards)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);
        var receipt = await hub.BuyAsync(Purchases.Row(1, day: 5), Purchases.Row(2, day: 5));
        using (var dying = new TestHub(
            connection,
            BusinessTime.At(new DateOnly(2027, 3, 6), new TimeOnly(9, 0)),
            new CrashPolicy(call, afterwards).Open(connection)))
        {
            await Record.ExceptionAsync(() => dying.PurgeOnAsync(2027, 3, 6));
        }

        await hub.PurgeOnAsync(2027, 3, 7);

        Assert.All(await hub.RowsAsync("D06", "LC-YG", "2025-03"), row => Assert.True(row.Purged));
        Assert.False(await hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        Assert.Equal([(0L, 1L), (2L, 0L)], (await hub.RecordsAsync()).Select(record => (record.Rows, record.Files)));
    }

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task An_arrival_killed_at_any_call_leaves_no_row_and_no_byte_that_no_purge_will_find(int call, bool afterwards)
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        using (var dying = new TestHub(connection, storage: new CrashPolicy(call, afterwards).Open(connection)))
        {
            await Record.ExceptionAsync(() => dying.BuyAsync(Purchases.Row(1, day: 5), Purchases.Row(2, day: 5)));
        }

        using var hub = new TestHub(connection);
        await hub.PurgeOnAsync(2027, 4, 4);

        Assert.All(await hub.RowsAsync("D06", "LC-YG", "2025-03"), row => Assert.True(row.Purged));
        Assert.Empty(storage.Container(StorageNames.Containers.RawPersonal).GetBlobs());
    }
}
