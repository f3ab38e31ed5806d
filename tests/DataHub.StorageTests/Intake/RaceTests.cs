using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake;

/// <summary>Two at work on one unit's month: what stands in the end is what came last, whoever was quicker.</summary>
public sealed class RaceTests : IAsyncLifetime
{
    private const string March = "2025-03";
    private const string Unit = "LC-YG";

    private static readonly DateTimeOffset Nine = DateTimeOffset.Parse("2025-04-02T09:00:00+08:00", null);

    private string _connection = "";

    public async Task InitializeAsync() => (_connection, _) = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_correction_that_meets_a_later_one_at_work_does_not_put_it_back()
    {
        await SendAsync(0, 180);
        var racing = new RacingPolicy(true, () => SendAsync(2, 182), RacingPolicy.Call("GET", "rows(PartitionKey"));
        await SendAsync(1, 181, racing);

        Assert.True(racing.HasRaced);
        Assert.Equal([180m, 181m, 182m], await HistoryAsync());
        Assert.Equal([180m, 181m, 182m], await AtAsync(0, 1, 2));
    }

    [Fact]
    public async Task A_correction_that_meets_the_same_content_at_work_is_unchanged()
    {
        await SendAsync(0, 180);
        var racing = new RacingPolicy(true, () => SendAsync(1, 181), RacingPolicy.Call("GET", "rows(PartitionKey"));

        var receipt = await SendAsync(2, 181, racing);

        Assert.Equal(new RowCounts(1, 0, 1, 0, 0), receipt.Counts);
        Assert.Equal([180m, 181m], await HistoryAsync());
    }

    [Fact]
    public async Task Of_several_at_one_instant_the_same_stands_in_whatever_order_and_none_is_lost()
    {
        decimal[] masses = [180, 181, 182];
        foreach (var mass in masses)
        {
            await SendAsync(0, mass);
        }

        var before = await HistoryAsync();
        await InitializeAsync();
        foreach (var mass in masses.Reverse())
        {
            await SendAsync(0, mass);
        }

        Assert.Equal(masses, before.Order());
        Assert.Equal(before, await HistoryAsync());
    }

    [Fact]
    public async Task A_correction_that_came_before_a_withdrawal_and_is_read_after_it_stands()
    {
        await SendAsync(0, 180);
        var second = await SendAsync(1, 181);
        await WithdrawAsync(second.SubmissionId, 5);

        var third = await SendAsync(3, 183);

        using var hub = Hub(6);
        var row = Assert.Single(await hub.RowsAsync("D04", Unit, March));
        Assert.Equal((third.SubmissionId, 183m), (row.SubmissionId, row.Number("purchasedT")!.Value));
        Assert.Equal([180m, 181m, 181m, 183m, 183m], await AtAsync(0, 1, 2, 3, 6));
    }

    [Fact]
    public async Task What_came_before_a_first_report_was_withdrawn_and_is_read_after_it_stands()
    {
        var first = await SendAsync(1, 181);
        await WithdrawAsync(first.SubmissionId, 5);

        await SendAsync(0, 180);
        await SendAsync(2, 182);

        Assert.Equal([180m, 181m, 182m, 182m], await AtAsync(0, 1, 2, 6));
    }

    [Fact]
    public async Task What_was_withdrawn_stays_so_when_its_message_is_still_at_work_elsewhere()
    {
        string? id = null;
        var racing = new RacingPolicy(
            true,
            async () =>
            {
                id = (await SendAsync(0, 180)).SubmissionId;
                await WithdrawAsync(id, 1);
            },
            RacingPolicy.Call("PUT", "receipts/by-id/"));
        await SendAsync(0, 180, racing);

        using var hub = Hub(2);
        var kept = await hub.Get<SubmissionStore>().FindAsync(id!, default);
        Assert.Equal((SubmissionStatus.Withdrawn, Nine.AddHours(1)), (kept!.Status, kept.WithdrawnAt));
        Assert.Empty(await hub.RowsAsync("D04", Unit, March));
    }

    [Fact]
    public async Task What_is_replaced_while_its_rows_are_written_leaves_none()
    {
        using var hub = Hub(1);
        var earlier = Declaration.In(Unit, March, Declaration.Row("0103"), Declaration.Row("0201"));
        using var arrival = await hub.ArriveAsync("D04", earlier);
        var replaced = await hub.Get<Road>().ReceiveAsync(arrival, "earlier", default);
        var racing = new RacingPolicy(true, () => ReplaceAsync(replaced.Id, 2));
        using var slow = Hub(1, racing);

        await slow.SubmitAsync("D04", earlier, identity: "earlier");

        Assert.True(racing.HasRaced);
        var row = Assert.Single(await hub.RowsAsync("D04", Unit, March));
        Assert.NotEqual(replaced.Id, row.SubmissionId);
        var kept = await hub.Get<SubmissionStore>().FindAsync(replaced.Id, default);
        Assert.Equal((SubmissionStatus.Withdrawn, 2L), (kept!.Status, kept.Counts.Read));
    }

    [Fact]
    public async Task What_is_replaced_before_it_was_read_gets_its_receipt_and_leaves_no_row()
    {
        using var hub = Hub(1);
        using var arrival = await hub.ArriveAsync("D04", Declaration.In(Unit, March, Declaration.Row("0103"), Declaration.Row("0201")));
        var replaced = await hub.Get<Road>().ReceiveAsync(arrival, "earlier", default);
        await ReplaceAsync(replaced.Id, 2);

        await hub.Get<ArrivalProcessor>().ProcessAsync($$"""{"submission":"{{replaced.Id}}"}""", default);

        Assert.NotNull(await hub.Get<ReceiptStore>().FindAsync(replaced.Id, default));
        Assert.Single(await hub.RowsAsync("D04", Unit, March));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_correction_withdrawn_later_does_not_bring_back_what_was_withdrawn_as_it_came(int look)
    {
        await SendAsync(0, 180);
        var second = await SendAsync(1, 181);
        Receipt third = null!;
        var racing = AtLook(look, async () => third = await SendAsync(2, 182));
        await WithdrawAsync(second.SubmissionId, 3, racing);
        await WithdrawAsync(third.SubmissionId, 4);

        Assert.True(racing.HasRaced);
        Assert.Equal([180m, 181m, 182m, 182m, 180m], await AtAsync(0, 1, 2, 3, 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_comes_late_while_a_correction_is_withdrawn_stands(int look)
    {
        await SendAsync(0, 180);
        var third = await SendAsync(2, 182);
        var racing = AtLook(look, () => SendAsync(1, 181));

        await WithdrawAsync(third.SubmissionId, 3, racing);

        Assert.True(racing.HasRaced);
        Assert.Equal([180m, 181m, 182m, 181m], await AtAsync(0, 1, 2, 3));
    }

    [Fact]
    public async Task A_withdrawal_that_meets_a_correction_at_work_goes_on()
    {
        await SendAsync(0, 180);
        var second = await SendAsync(1, 181);
        var racing = new RacingPolicy(true, () => SendAsync(2, 182));

        await WithdrawAsync(second.SubmissionId, 3, racing);

        Assert.True(racing.HasRaced);
        Assert.Equal([182m], await AtAsync(4));
    }

    [Fact]
    public async Task Two_withdrawals_at_work_on_one_row_bring_neither_back()
    {
        await SendAsync(0, 180);
        var second = await SendAsync(1, 181);
        var third = await SendAsync(2, 182);
        var racing = new RacingPolicy(true, () => WithdrawAsync(second.SubmissionId, 3));

        await WithdrawAsync(third.SubmissionId, 4, racing);

        Assert.True(racing.HasRaced);
        Assert.Equal([180m], await AtAsync(5));
    }

    [Fact]
    public async Task Whoever_withdraws_first_is_kept()
    {
        var first = await SendAsync(0, 180);
        var racing = new RacingPolicy(true, () => WithdrawAsync(first.SubmissionId, 2), RacingPolicy.Call("PUT", "submissions("));

        await WithdrawAsync(first.SubmissionId, 1, racing);

        Assert.True(racing.HasRaced);
        using var hub = Hub(3);
        Assert.Equal(Nine.AddHours(2), (await hub.Get<SubmissionStore>().FindAsync(first.SubmissionId, default))!.WithdrawnAt);
    }

    /// <summary>Races right before the n-th look over the rows.</summary>
    private static RacingPolicy AtLook(int look, Func<Task> other)
    {
        var looks = 0;
        return new RacingPolicy(true, other, request => RacingPolicy.Call("GET", "rows()")(request) && ++looks == look);
    }

    private TestHub Hub(int hour, RacingPolicy? racing = null) =>
        new(_connection, Nine.AddHours(hour), racing?.Open(_connection));

    private async Task<Receipt> SendAsync(int hour, decimal purchased, RacingPolicy? racing = null)
    {
        using var hub = Hub(hour, racing);
        return await hub.SubmitAsync(
            "D04", Declaration.In(Unit, March, Declaration.Row(purchased: purchased, closing: purchased - 158)), identity: $"{hour}");
    }

    private async Task ReplaceAsync(string earlier, int hour)
    {
        using var hub = Hub(hour);
        using var arrival = (await hub.ArriveAsync("D04", Declaration.In(Unit, March, Declaration.Row("0103")))) with { Replaces = earlier };
        var road = hub.Get<Road>();
        await road.TravelAsync(await road.ReceiveAsync(arrival, "replacement", default), arrival, default);
    }

    private async Task WithdrawAsync(string id, int hour, RacingPolicy? racing = null)
    {
        using var hub = Hub(hour, racing);
        var submission = await hub.Get<SubmissionStore>().FindAsync(id, default);
        await hub.Get<Withdrawal>().WithdrawAsync(submission!, hub.Clock.GetUtcNow(), "填报有误", default);
    }

    /// <summary>The masses of the one row, oldest first.</summary>
    private async Task<decimal[]> HistoryAsync()
    {
        using var hub = Hub(9);
        var row = Assert.Single(await hub.RowsAsync("D04", Unit, March));
        var history = await hub.Get<RowStore>().HistoryAsync(row.Scope, row.Key, default);
        return [.. history.Select(revision => revision.Number("purchasedT")!.Value)];
    }

    /// <summary>The mass of the one row as it stood at each of some hours.</summary>
    private async Task<decimal[]> AtAsync(params int[] hours)
    {
        using var hub = Hub(9);
        var masses = new List<decimal>();
        foreach (var hour in hours)
        {
            var rows = await hub.Get<RowStore>()
                .ReadAsOfAsync(new RowScope("D04", Unit, March), Nine.AddHours(hour), default).ToListAsync();
            masses.AddRange(rows.Select(row => row.Number("purchasedT")!.Value));
        }

        return [.. masses];
    }
}
