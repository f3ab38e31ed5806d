using DataHub.Intake.Pending;
using DataHub.Jobs;
using DataHub.StorageTests.Mail;

namespace DataHub.StorageTests.Intake;

/// <summary>Rows that came before the rows they refer to.</summary>
public sealed class PendingTests : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private TestHub _hub = null!;

    private string _connection = "";

    public async Task InitializeAsync()
    {
        (_connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(_connection);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_hand_over_waits_for_its_other_side_and_is_settled_by_it()
    {
        var first = await _hub.SendAsync("D11", "LC-DCF", "2025-03", Side("YL-1", "交出"));
        Assert.Equal(new PendingCounts(1, 0), first.Pending);

        _hub.Clock.Advance(TimeSpan.FromHours(1));
        var second = await _hub.SendAsync("D11", "LC-LQ", "2025-03", Side("YL-1", "接收"));

        Assert.Equal(new PendingCounts(0, 1), second.Pending);
        Assert.DoesNotContain(await OpenAsync("D11"), it => it.Reference.StartsWith("YL-1", StringComparison.Ordinal));
        var settled = new List<PendingFinding>();
        await foreach (var it in _hub.Get<PendingStore>().SettledAsync("D11", default))
        {
            settled.Add(it.Value);
        }

        Assert.Equal(second.SubmissionId, Assert.Single(settled, it => it.Submission == first.SubmissionId).SettledBy);
    }

    [Fact]
    public async Task A_lot_that_came_before_its_parent_is_settled_when_the_parent_comes()
    {
        var sorted = await _hub.SendAsync("D05", "LC-YG", "2025-03-06", """
            {"eventId":"E-2","lotId":"L-2","parentLotIds":["L-1"],"step":"OUTBOUND","ts":"2025-03-06T02:10:00Z","siteId":"S-1","materialIn":"03","massT":1.0,"toParty":"某厂"}
            """);
        Assert.True(sorted.Pending?.Waiting > 0);

        _hub.Clock.Advance(TimeSpan.FromHours(1));
        var parent = await _hub.SendAsync("D05", "LC-YG", "2025-03-05", """
            {"eventId":"E-1","lotId":"L-1","step":"INBOUND","ts":"2025-03-05T02:10:00Z","siteId":"S-1","materialIn":"03","massT":2.0,"fromParty":"某站"}
            """);

        Assert.Equal(1, parent.Pending?.Settled);
    }

    [Fact]
    public async Task What_waits_too_long_is_reported_to_its_unit_once()
    {
        await _hub.SendAsync("D11", "LC-GX", "2025-03", Side("YL-9", "交出"));
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();
        Assert.Empty(await _hub.MailsAsync("PENDING.D11.LC-GX"));

        _hub.Clock.Advance(TimeSpan.FromDays(7));
        await LookAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(1));
        await LookAsync();

        Assert.Single(await _hub.MailsAsync("PENDING.D11.LC-GX"));
        Assert.NotNull(Assert.Single(await OpenAsync("D11"), it => it.Unit == "LC-GX").ReportedOn);
    }

    [Fact]
    public async Task What_comes_while_its_unit_is_told_stays_settled()
    {
        await _hub.SendAsync("D11", "LC-DCF", "2025-03", Side("YL-7", "交出"));
        _hub.Clock.Advance(TimeSpan.FromDays(8));
        var racing = new RacingPolicy(
            true,
            () => _hub.SendAsync("D11", "LC-LQ", "2025-03", Side("YL-7", "接收")),
            RacingPolicy.Call("PUT", "pending("));
        using var night = new TestHub(_connection, _hub.Clock.GetUtcNow(), racing.Open(_connection));

        await night.Get<JobRunner>().RunAsync("settle-pending", night.Clock.GetUtcNow(), default);

        Assert.True(racing.HasRaced);
        Assert.DoesNotContain(await OpenAsync("D11"), it => it.Reference.StartsWith("YL-7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_two_bring_at_once_is_settled_by_one_of_them()
    {
        await _hub.SendAsync("D11", "LC-DCF", "2025-03", Side("YL-3", "交出"));
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        PendingCounts? first = null;
        var racing = new RacingPolicy(
            true,
            async () => first = (await _hub.SendAsync("D11", "LC-LQ", "2025-03", Side("YL-3", "接收"))).Pending,
            RacingPolicy.Call("POST", "/pending"));
        using var other = new TestHub(_connection, _hub.Clock.GetUtcNow().AddMinutes(1), racing.Open(_connection));

        var second = (await other.SendAsync("D11", "LC-LQ", "2025-03", Side("YL-3", "接收"))).Pending;

        Assert.Equal(new PendingCounts(0, 1), first);
        Assert.Null(second);
    }

    private Task<JobOutcome> LookAsync() =>
        _hub.Get<JobRunner>().RunAsync("settle-pending", _hub.Clock.GetUtcNow(), default);

    private Task<IReadOnlyList<PendingFinding>> OpenAsync(string dataset) =>
        _hub.Get<PendingStore>().OpenAsync(dataset, default);

    private static string Side(string number, string side) => $$"""
        {"handoverNo":"{{number}}","side":"{{side}}","instUscc":"123502001549897397","date":"2025-03-10","receivedAt":"2025-03-11","material":"1101",
        "massT":0.42,"receivedMassT":0.42,"collectorUscc":"91371502MA7LC0012X","userUscc":"91371502MAC9X0015D","use":"再生塑料颗粒"}
        """;
}
