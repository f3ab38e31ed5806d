using System.Text;
using DataHub.Compliance;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Storage;
using DataHub.StorageTests.Mail;

namespace DataHub.StorageTests.Compliance;

/// <summary>What the city itself owes: the catalogue of recyclables (O12) by the end of 2023, the acceptance (O54).</summary>
public sealed class CityDeliverableTests : IAsyncLifetime, IDisposable
{
    private const string Kind = "missing-city-deliverable";

    private TestHub _hub = null!;

    public async Task InitializeAsync() =>
        _hub = new TestHub((await AzuriteFixture.NewAccountAsync()).ConnectionString, Beijing("2023-12-20T10:00"));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task It_is_not_missed_on_its_last_day()
    {
        await LookAsync("2023-12-31T10:00");

        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task The_lead_organisation_is_told_once_and_of_no_document_that_was_due_before_the_plan()
    {
        await LookAsync("2024-01-02T10:00");
        await LookAsync("2024-01-03T10:00");

        Assert.Equal(["CATALOGUE"], await OpenAsync());
        var mail = Assert.Single(await _hub.MailsAsync($"COMPLIANCE.{Kind}"));
        var content = await new DocumentStore(_hub.Get<HubStorage>()).ReadAsync(mail.Document, default);
        var text = content.ToObjectFromJson<OutboxMail>()!;
        Assert.Equal(new MailAddressee("LC-SWJ", "DEPT"), text.To);
        Assert.Equal("市级应交材料未报送：聊城市（1项）", text.Subject);
        Assert.Contains("“聊城市可回收物回收指导目录”应于2023年12月31日前报送（D24），尚未收到", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citys_document_settles_it_and_a_countys_does_not()
    {
        await LookAsync("2024-01-02T10:00");

        await SubmitCatalogueAsync("LC-YG");
        await LookAsync("2024-01-03T10:00");
        Assert.Equal(["CATALOGUE"], await OpenAsync());

        await SubmitCatalogueAsync("LC-SWJ");
        await LookAsync("2024-01-04T10:00");
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task The_acceptance_is_missed_until_it_is_there_of_every_unit()
    {
        await SubmitCatalogueAsync("LC-SWJ");
        _hub.Clock.SetUtcNow(Beijing("2025-11-20T10:00"));
        await SubmitAcceptanceAsync("LC-DCF", "LC-CP", "LC-LQ", "LC-SX", "LC-GX", "LC-YG", "LC-DE", "LC-GT", "LC-KFQ");

        await LookAsync("2025-12-01T10:00");
        var open = Assert.Single(await _hub.Get<CaseStore>().OpenAsync("LC-SWJ", default), it => it.Kind == Kind);
        Assert.Contains("尚缺 2 个单位：高新区、度假区", open.Message.Zh, StringComparison.Ordinal);

        await SubmitAcceptanceAsync("LC-GXQ", "LC-DJQ");
        await LookAsync("2025-12-02T10:00");
        Assert.Empty(await OpenAsync());
    }

    private static DateTimeOffset Beijing(string text) =>
        DateTimeOffset.Parse(text + ":00+08:00", null).ToUniversalTime();

    private Task<JobOutcome> LookAsync(string at)
    {
        _hub.Clock.SetUtcNow(Beijing(at));
        return _hub.Get<JobRunner>().RunAsync("check-compliance", _hub.Clock.GetUtcNow(), default);
    }

    private async Task<IReadOnlyList<string>> OpenAsync() =>
        [.. (await _hub.Get<CaseStore>().OpenAsync("LC-SWJ", default)).Where(it => it.Kind == Kind).Select(it => it.Subject)];

    private async Task SubmitCatalogueAsync(string unit)
    {
        var receipt = await _hub.SubmitAsync("D24", Encoding.UTF8.GetBytes(
            $$"""
            {"unitCode":"{{unit}}","rows":[{"unitCode":"{{unit}}","issuer":"某单位{{unit}}","docNo":"某字〔2023〕9号","version":1,
            "title":"可回收物回收指导目录","kind":"指导目录","date":"2023-12-01","file":"目录.pdf"}]}
            """), unit, identity: $"catalogue of {unit}");
        Assert.Equal(1, receipt.Counts.Accepted);
    }

    private async Task SubmitAcceptanceAsync(params string[] units)
    {
        foreach (var unit in units)
        {
            var receipt = await _hub.SubmitAsync("D21", Encoding.UTF8.GetBytes(
                $$"""
                {"unitCode":"{{unit}}","rows":[{"unitCode":"{{unit}}","item":"MALL","round":1,"checkedValue":3,"verdict":"通过"}]}
                """), unit, identity: $"acceptance of {unit}");
            Assert.Equal(1, receipt.Counts.Accepted);
        }
    }
}
