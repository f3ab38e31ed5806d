using System.Text;
using DataHub.Dispatch.Issuing;
using DataHub.Plan;

namespace DataHub.StorageTests.Dispatch;

/// <summary>Which months the daily look has to compute anew: those of which something came since.</summary>
public sealed class LatestArrivalsTests : IAsyncLifetime, IDisposable
{
    private static readonly BusinessMonth January = new(2025, 1);
    private static readonly BusinessMonth February = new(2025, 2);
    private static readonly DateTimeOffset Known = DateTimeOffset.Parse("2025-03-20T09:00:00+08:00", null);

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, Known.AddDays(-1));
        await _hub.SubmitAsync("D03", County.Contacts("LC-YG"), "LC-YG");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_came_before_concerns_none()
    {
        await SubmitAsync("D15", County.Progress("LC-YG", "2025-02", 1000, 2000));

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_report_concerns_its_month_and_those_after_it()
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync("D15", County.Progress("LC-YG", "2025-02", 1000, 2000));

        Assert.Equal([February], await ReadAsync());
    }

    [Theory]
    [InlineData("D18")]
    [InlineData("D19")]
    public async Task A_campaign_and_an_event_concern_their_month_and_those_after_it(string dataset)
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync(dataset, dataset == "D18"
            ? SupervisionRows.Campaign("LC-YG", "2025-02", 20)
            : SupervisionRows.Publicity("LC-YG", "2025-02", "2025-02-15"));

        Assert.Equal([February], await ReadAsync());
    }

    [Fact]
    public async Task What_the_city_reports_of_its_platform_concerns_its_month()
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await _hub.SubmitAsync("D16", SupervisionRows.Platform("LC-SWJ", "2025-02", "运营"));

        Assert.Equal([February], await ReadAsync());
    }

    [Fact]
    public async Task A_base_quantity_concerns_every_month()
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync("D22", County.Baseline("LC-YG", 12_000), period: null);

        Assert.Equal([January, February], (await ReadAsync()).Order());
    }

    [Fact]
    public async Task A_mall_concerns_every_month_whatever_month_it_is_sent_for()
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync("D14", Encoding.UTF8.GetBytes(
            """{"unitCode":"LC-YG","period":"2025-03","rows":[{"mallId":"LC-YG-M-001","name":"某商场","stage":"推荐","stageDate":"2025-01-05"}]}"""),
            period: "2025-03");

        Assert.Equal([January, February], (await ReadAsync()).Order());
    }

    [Theory]
    [InlineData("D17")]
    [InlineData("D20")]
    [InlineData("D24")]
    public async Task A_register_of_today_concerns_none(string dataset)
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync(
            dataset,
            dataset switch
            {
                "D17" => SupervisionRows.Inspection("LC-YG"),
                "D20" => SupervisionRows.Assessment("LC-YG"),
                _ => SupervisionRows.Document("LC-YG", "实施方案"),
            },
            period: null);

        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_new_contact_concerns_none()
    {
        _hub.Clock.SetUtcNow(Known.AddMinutes(1));
        await SubmitAsync("D03", County.Contacts("LC-DE"), period: null, unit: "LC-DE");

        Assert.Empty(await ReadAsync());
    }

    private Task<IReadOnlySet<BusinessMonth>> ReadAsync() => _hub.Get<LatestArrivals>().ReadAsync(
        new Dictionary<BusinessMonth, DateTimeOffset> { [January] = Known, [February] = Known }, default);

    private async Task SubmitAsync(string dataset, byte[] content, string? period = "2025-02", string unit = "LC-YG")
    {
        var receipt = await _hub.SubmitAsync(dataset, content, unit, period);
        Assert.True(receipt.Counts.Accepted > 0, string.Join('\n', receipt.Findings.Select(finding => finding.ToString())));
    }
}
