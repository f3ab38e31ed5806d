using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.StorageTests.Dispatch;

/// <summary>The registers and records beside the monthly report, read for many units at once as they stood at an instant.</summary>
public sealed class SupervisionFactsTests : IAsyncLifetime, IDisposable
{
    private static readonly BusinessMonth March = new(2025, 3);

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, DateTimeOffset.Parse("2025-04-07T10:00:00+08:00", null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Each_units_rows_are_found_and_no_other_units()
    {
        await SendAsync("D02", SupervisionRows.Sites("LC-YG"));
        await SendAsync("D17", SupervisionRows.Inspection("LC-YG"));
        await SendAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-03", 52));
        await SendAsync("D19", SupervisionRows.Publicity("LC-YG", "2025-03", "2025-03-15"));
        await SendAsync("D24", SupervisionRows.Document("LC-YG", "实施方案"));
        await SendAsync("D18", SupervisionRows.Campaign("LC-SX", "2025-03", 11));

        var facts = await ReadAsync();

        var unit = facts.Units.Single(one => one.Unit.Code == "LC-YG");
        Assert.Equal(["04"], unit.Sites[0].Accepted);
        Assert.Equal(
            (2, 1, 52, 1, "COUNTY-PLAN"),
            (unit.Sites.Count, unit.Inspections.Count, unit.Campaigns[0].Checked, unit.Publicity.Count, unit.Documents[0].Delivers.Single()));
        Assert.Equal(11, facts.Units.Single(one => one.Unit.Code == "LC-SX").Campaigns.Single().Checked);
        Assert.Empty(facts.Units.Single(one => one.Unit.Code == "LC-DE").Campaigns);
    }

    [Fact]
    public async Task They_are_read_as_they_stood_before_what_came_later()
    {
        await SendAsync("D17", SupervisionRows.Inspection("LC-YG"));
        await SendAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-03", 52));
        var before = _hub.Clock.GetUtcNow();
        await SendAsync("D17", SupervisionRows.Inspection("LC-YG", rectifiedAt: "2025-03-09"));
        await SendAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-03", 60));
        await SendAsync("D24", SupervisionRows.Document("LC-YG", "实施方案"));

        var (then, now) = ((await ReadAsync(before)).Units, (await ReadAsync()).Units);

        Assert.Equal((null, 52, 0), Told(then));
        Assert.Equal((new DateOnly(2025, 3, 9), 60, 1), Told(now));

        static (DateOnly?, int?, int) Told(IReadOnlyList<UnitFacts> units) => units.Single(unit => unit.Unit.Code == "LC-YG") is var unit
            ? (unit.Inspections.Single().RectifiedOn, unit.Campaigns.Single().Checked, unit.Documents.Count)
            : default;
    }

    [Fact]
    public async Task Of_a_campaign_the_latest_month_up_to_the_bulletins_counts()
    {
        await SendAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-02", 20));
        await SendAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-03", 52));

        var february = (await ReadAsync(month: March.Previous)).Units.Single(unit => unit.Unit.Code == "LC-YG");

        Assert.Equal(20, february.Campaigns.Single().Checked);
    }

    [Fact]
    public async Task The_citys_own_organisations_stand_beside_the_units()
    {
        await SendAsync("D16", SupervisionRows.Platform("LC-SWJ", "2025-03", "运营"));
        await SendAsync("D17", SupervisionRows.Inspection("LC-STJ"));
        await SendAsync("D24", SupervisionRows.Document("LC-SWJ", "计划1"));

        var facts = await ReadAsync();

        Assert.Equal(("聊城市商务局", "PRJ-91", 1), (facts.Office.Unit.Name, facts.Office.Projects.Single().ProjectId, facts.Office.Inspections.Count));
        Assert.Equal(["PLAN-1"], facts.Office.Documents.Single().Delivers);
        Assert.Equal(11, facts.Units.Count);
        Assert.All(facts.Units, unit => Assert.Empty(unit.Inspections));
    }

    [Theory]
    [InlineData("2025-10-31T23:00:00+08:00", 0)]
    [InlineData("2025-11-01T01:00:00+08:00", 1)]
    public async Task The_self_assessment_is_not_read_before_its_first_day(string asOf, int items)
    {
        await SendAsync("D20", SupervisionRows.Assessment("LC-YG"));

        var facts = await ReadAsync(DateTimeOffset.Parse(asOf, null), new BusinessMonth(2025, 10));

        Assert.Equal(items, facts.Units.Single(unit => unit.Unit.Code == "LC-YG").Assessments.Count);
    }

    private async Task SendAsync(string dataset, byte[] content)
    {
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var receipt = await _hub.SubmitAsync(dataset, content);
        Assert.True(
            receipt.Counts is { Accepted: > 0, Rejected: 0 },
            string.Join(' ', receipt.Totals.Select(total => total.Code)));
    }

    private Task<DispatchFacts> ReadAsync(DateTimeOffset? asOf = null, BusinessMonth? month = null) =>
        _hub.Get<FactReader>().ReadAsync(month ?? March, asOf ?? _hub.Clock.GetUtcNow(), default);
}
