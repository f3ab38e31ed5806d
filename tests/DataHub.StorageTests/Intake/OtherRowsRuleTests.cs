using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

/// <summary>Rules that compare rows with other rows of the same or a neighbouring dataset.</summary>
public sealed class OtherRowsRuleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_price_far_off_the_citys_median_is_a_warning_whatever_its_unit()
    {
        await PriceAsync("LC-CP", "91370200264574251E", "元/kg", 1.3m);
        await PriceAsync("LC-LQ", "91110000710926094P", "元/t", 1400);
        var too_few = await PriceAsync("LC-SX", "91371502MAC9X0015D", "元/kg", 4);
        await PriceAsync("LC-SX", "91371502MAC9X0015D", "元/kg", 1.5m);

        var far = await PriceAsync("LC-GX", "91371502MA7LC0012X", "元/kg", 2.2m);
        var near = await PriceAsync("LC-GX", "91371502MA7LC0012X", "元/t", 2000);

        Assert.DoesNotContain("D08-MEDIAN", too_few.Codes());
        var finding = Assert.Single(far.Findings, finding => finding.Code == "D08-MEDIAN");
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains("1.4 元/kg", finding.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("D08-MEDIAN", near.Codes());
    }

    [Fact]
    public async Task Points_open_with_last_months_balance()
    {
        await PointsAsync("2025-01", 0, 100);

        var right = await PointsAsync("2025-02", 100, 150);
        var wrong = await PointsAsync("2025-03", 160, 200);

        Assert.Empty(right.Codes());
        Assert.Equal(["D09-OPENING"], wrong.Codes());
    }

    [Fact]
    public async Task A_vehicle_has_one_open_case_in_the_whole_city()
    {
        await VehicleAsync("LC-CP", "A-1", null);

        var second = await VehicleAsync("LC-LQ", "B-1", null);
        await VehicleAsync("LC-CP", "A-1", "2025-03-20");
        var after = await VehicleAsync("LC-LQ", "B-1", null);

        Assert.Equal(["D10-OPEN-CASE"], second.Codes());
        Assert.Equal(SubmissionStatus.Accepted, after.Status);
    }

    [Fact]
    public async Task The_sides_of_a_hand_over_are_compared_once_both_have_reported()
    {
        var first = await HandoverAsync("LC-CP", "N-1", "交出", 0.42m);
        var wrong = await HandoverAsync("LC-LQ", "N-1", "接收", 0.3m);
        var right = await HandoverAsync("LC-LQ", "N-1", "接收", 0.415m);

        Assert.Equal(["D11-OTHER-SIDE-PENDING"], first.Codes());
        Assert.Equal(["D11-SIDES"], wrong.Codes());
        Assert.Empty(right.Codes());
    }

    [Fact]
    public async Task The_acceptance_answers_every_item_of_the_self_assessment()
    {
        await _hub.SendAsync(
            "D20", "LC-DJQ", null,
            """{"item":"MALL-2","target":2,"actual":2,"met":true}""", """{"item":"CENTRE","target":1,"actual":1,"met":true}""");

        var partial = await _hub.SendAsync("D21", "LC-DJQ", null, Verdict("MALL-2"), Verdict("OTHER"));
        var complete = await _hub.SendAsync("D21", "LC-DJQ", null, Verdict("CENTRE"));

        Assert.Equal(2, Assert.Single(partial.Findings, finding => finding.Code == "D21-NOT-ASSESSED").Row);
        var pending = Assert.Single(partial.Findings, finding => finding.Code == "D21-ITEMS-PENDING");
        Assert.Contains("CENTRE", pending.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("D21-ITEMS-PENDING", complete.Codes());
    }

    private Task<Receipt> PriceAsync(string unit, string uscc, string per, decimal price) => _hub.SendAsync("D08", unit, "2025-03", $$"""
        {"uscc":"{{uscc}}","material":"0499","unit":"{{per}}","price":{{price}},"validFrom":"2025-03-10","channel":["门店"]}
        """);

    private Task<Receipt> PointsAsync(string period, int opening, int balance) => _hub.SendAsync("D09", "LC-CP", period, $$"""
        {"platform":"惠循环","users":1,"opening":{{opening}},"issued":{{balance - opening}},"redeemed":0,"expired":0,"balance":{{balance}}}
        """);

    private Task<Receipt> VehicleAsync(string unit, string certificate, string? dismantled) => _hub.SendAsync("D10", unit, "2025-03", $$"""
        {"certNo":"{{certificate}}","vin":"LATPAB071W1005301","vehicleKind":"0701","intakeDate":"2025-03-03"{{(dismantled is null ? "" : $",\"dismantleDate\":\"{dismantled}\"")}}}
        """);

    private Task<Receipt> HandoverAsync(string unit, string number, string side, decimal mass) => _hub.SendAsync("D11", unit, "2025-03", $$"""
        {"handoverNo":"{{number}}","side":"{{side}}","instUscc":"123502001549897397","date":"2025-03-31","receivedAt":"2025-03-31","material":"1101",
        "{{(side == "交出" ? "massT" : "receivedMassT")}}":{{mass}},"collectorUscc":"91371502MAC9X0015D","use":"再生塑料颗粒"}
        """);

    private static string Verdict(string item) => $$"""
        {"item":"{{item}}","round":1,"checkedValue":1,"verdict":"通过"}
        """;
}
