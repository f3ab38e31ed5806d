using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

/// <summary>Rules that hold rows against the registries of operators and sites.</summary>
public sealed class RegistryRuleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime, IDisposable
{
    private const string Entitled = "91371502MA7LC0012X";
    private const string NotEntitled = "91371502MAC9X0015D";
    private const string Unfiled = "91370200264574251E";

    private readonly TestHub _hub = new(azurite.ConnectionString);

    public async Task InitializeAsync()
    {
        await _hub.SendAsync("D01", "LC-DCF", null, Operator(Entitled, true), Operator(NotEntitled, false));
        await _hub.SendAsync("D02", "LC-DCF", null, """
            {"siteId":"LC-DCF-C-001","name":"某分拣中心","siteKind":"专业分拣中心","accepted":["03"],"status":"运营","builtDate":"2024-10-30","openAirStorage":false}
            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData(Entitled, null)]
    [InlineData(NotEntitled, "D06-BUYER-NOT-ENTITLED")]
    [InlineData(Unfiled, "D06-BUYER-UNFILED")]
    public async Task Who_buys_production_scrap_is_entitled_by_its_filing(string buyer, string? code)
    {
        var receipt = await _hub.SendAsync("D06", "LC-LQ", "2025-03", $$"""
            {"recordNo":"1","uscc":"{{buyer}}","ts":"2025-03-05 14:20","sellerKind":"单位","sellerName":"某轴承公司","sellerUscc":"{{Unfiled}}",
            "certificateNo":"ZM-118","handlerName":"张三","handlerAddress":"临清市某街道","handlerIdNo":"11010519491231002X","goodsName":"轴承钢切屑",
            "material":"0103","quantity":2350,"unit":"kg","newness":"废料","contractNo":"HT-1"}
            """);

        Assert.Equal(code is null ? [] : [code], receipt.Codes());
        Assert.Equal(code == "D06-BUYER-NOT-ENTITLED" ? 0 : 1, receipt.Counts.Accepted);
    }

    [Theory]
    [InlineData(Entitled, Entitled, false)]
    [InlineData(Unfiled, Entitled, true)]
    [InlineData(Entitled, Unfiled, true)]
    public async Task Medical_recyclables_go_to_whom_the_list_names(string collector, string user, bool refused)
    {
        var receipt = await _hub.SendAsync("D11", "LC-LQ", "2025-03", $$"""
            {"handoverNo":"YL-{{collector[..6]}}{{user[..6]}}","instUscc":"123502001549897397","date":"2025-03-10","receivedAt":"2025-03-11","material":"1101",
            "massT":0.42,"receivedMassT":0.42,"collectorUscc":"{{collector}}","userUscc":"{{user}}","use":"再生塑料颗粒"}
            """);

        Assert.Equal(refused, receipt.Codes().Contains("D11-OFF-LIST"));
        Assert.Equal(refused, receipt.Status == SubmissionStatus.Rejected);
    }

    [Theory]
    [InlineData("LC-DCF-C-001", Entitled, new string[0])]
    [InlineData("LC-DCF-C-999", Entitled, new[] { "D05-SITE-UNKNOWN" })]
    [InlineData("LC-DCF-C-001", Unfiled, new[] { "D05-USER-UNREGISTERED" })]
    public async Task Transfers_take_place_at_sites_and_end_at_users_of_the_registry(string site, string user, string[] codes)
    {
        var receipt = await _hub.SendAsync(
            "D05", "LC-LQ", "2025-03-05",
            Transfer("INBOUND", 1, site, user), Transfer("OUTBOUND", 2, site, user), Transfer("UTILISE", 3, site, user));

        Assert.Equal(codes, receipt.Codes());
    }

    private static string Operator(string uscc, bool productive) => $$"""
        {"uscc":"{{uscc}}","siteSeq":"01","name":"某公司","kind":"企业","productiveScrap":{{(productive ? "true" : "false")}},"status":"正常"}
        """;

    private static string Transfer(string step, int hour, string site, string user) => $$"""
        {"eventId":"{{step}}-{{site}}-{{user}}","lotId":"L-{{site}}-{{user}}","step":"{{step}}","ts":"2025-03-05 {{hour}}:00","siteId":"{{site}}",
        "toParty":"{{user}}","materialIn":"03","massT":1}
        """;
}
