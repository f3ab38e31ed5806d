using DataHub.Intake.Receipts;

namespace DataHub.StorageTests.Intake;

public sealed class LotBalanceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string Day = "2025-03-05";

    private readonly TestHub _hub = new(azurite.ConnectionString);
    private int _event;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_lot_that_gives_what_it_holds_is_in_balance()
    {
        var receipt = await SendAsync(
            "LC-YG",
            Step("L-1", "PURCHASE", 1, 5),
            Step("L-1", "INBOUND", 2, 5.02m),
            Step("L-1", "SORT", 3, 5, """ "outputs":[{"material":"0301","massT":3.1},{"material":"0302","massT":1.7}],"residueT":0.2"""),
            Step("L-1", "OUTBOUND", 4, 4.8m, """ "toParty":"某厂" """));

        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
        Assert.Empty(receipt.Codes());
    }

    [Fact]
    public async Task A_lot_that_gives_more_than_it_holds_is_a_warning_at_the_row_that_drew_last()
    {
        var receipt = await SendAsync("LC-CP", Step("L-2", "INBOUND", 1, 5), Step("L-2", "OUTBOUND", 2, 5.2m, """ "toParty":"某厂" """));

        var finding = Assert.Single(receipt.Findings, finding => finding.Code == "D05-LOT-NEGATIVE");
        Assert.Equal((Severity.Warning, 2L), (finding.Severity, finding.Row));
        Assert.Contains("0.2 吨", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(2, receipt.Counts.Accepted);
    }

    [Fact]
    public async Task Two_per_cent_are_a_matter_of_scales()
    {
        var receipt = await SendAsync("LC-CP", Step("L-3", "INBOUND", 1, 5), Step("L-3", "OUTBOUND", 2, 5.1m, """ "toParty":"某厂" """));

        Assert.DoesNotContain("D05-LOT-NEGATIVE", receipt.Codes());
    }

    [Fact]
    public async Task A_parent_that_is_not_there_yet_is_pending_and_its_arrival_settles_it()
    {
        var child = Step("L-5", "OUTBOUND", 5, 2, """ "toParty":"某厂","parentLotIds":["L-4"] """);

        var early = await SendAsync("LC-LQ", child);
        await SendAsync("LC-LQ", Step("L-4", "INBOUND", 1, 2));
        var settled = await SendAsync("LC-LQ", child);

        Assert.Equal(Severity.Info, Assert.Single(early.Findings, finding => finding.Pointer == "/parentLotIds").Severity);
        Assert.Contains("LOT-PENDING", early.Codes());
        Assert.Equal(1, early.Counts.Accepted);
        Assert.DoesNotContain("LOT-PENDING", settled.Codes());
    }

    [Fact]
    public async Task Rows_of_a_file_may_stand_in_any_order()
    {
        var receipt = await SendAsync(
            "LC-SX", Step("L-7", "OUTBOUND", 5, 2, """ "toParty":"某厂","parentLotIds":["L-6"] """), Step("L-6", "INBOUND", 1, 2));

        Assert.Empty(receipt.Codes());
    }

    [Fact]
    public async Task A_parent_may_lie_in_another_unit()
    {
        await SendAsync("LC-GX", Step("L-8", "PURCHASE", 1, 2));

        var receipt = await SendAsync("LC-DE", Step("L-9", "INBOUND", 5, 2, """ "parentLotIds":["L-8"] """));

        Assert.DoesNotContain("LOT-PENDING", receipt.Codes());
    }

    [Fact]
    public async Task A_lot_is_not_made_of_itself()
    {
        var receipt = await SendAsync(
            "LC-GT",
            Step("L-A", "INBOUND", 1, 2, """ "parentLotIds":["L-B"] """),
            Step("L-B", "INBOUND", 2, 2, """ "parentLotIds":["L-C"] """),
            Step("L-C", "INBOUND", 3, 2, """ "parentLotIds":["L-A"] """));

        Assert.Equal(3, Assert.Single(receipt.Findings, finding => finding.Code == "D05-LOT-CYCLE").Row);
        Assert.Equal((2, 1), (receipt.Counts.Accepted, receipt.Counts.Rejected));
    }

    [Fact]
    public async Task A_parent_came_in_before()
    {
        var receipt = await SendAsync(
            "LC-GT", Step("L-D", "INBOUND", 9, 2), Step("L-E", "INBOUND", 1, 2, """ "parentLotIds":["L-D"] """));

        Assert.Equal(2, Assert.Single(receipt.Findings, finding => finding.Code == "D05-PARENT-LATER").Row);
    }

    [Theory]
    [InlineData("2025-02-26", true)]
    [InlineData("2025-02-20", false)]
    public async Task What_leaves_came_in_within_a_week(string inbound, bool matched)
    {
        var lot = $"L-F{inbound}";
        await SendOnAsync("LC-KFQ", inbound, Step(lot, "INBOUND", 9, 2, day: inbound));

        var receipt = await SendAsync("LC-KFQ", Step(lot, "OUTBOUND", 1, 2, """ "toParty":"某厂" """));

        Assert.Equal(!matched, receipt.Codes().Contains("D05-OUTBOUND-UNMATCHED"));
    }

    [Fact]
    public async Task A_batch_sent_again_does_not_count_twice()
    {
        var rows = new[] { Step("L-G", "INBOUND", 1, 2), Step("L-G", "OUTBOUND", 2, 2, """ "toParty":"某厂" """) };
        await SendAsync("LC-GXQ", rows);

        var again = await SendAsync("LC-GXQ", rows[1]);

        Assert.Empty(again.Codes());
        Assert.Equal(1, again.Counts.Unchanged);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task A_merged_lot_draws_on_all_its_parents(int leaving, bool overdrawn)
    {
        var (a, b, merged) = ($"L-H{leaving}", $"L-I{leaving}", $"L-J{leaving}");
        var receipt = await SendAsync(
            "LC-DJQ",
            Step(a, "INBOUND", 1, 2),
            Step(b, "INBOUND", 1, 3),
            Step(merged, "OUTBOUND", 2, leaving, $$""" "toParty":"某厂","parentLotIds":["{{a}}","{{b}}"] """));

        Assert.Equal(overdrawn, receipt.Codes().Contains("D05-LOT-NEGATIVE"));
    }

    private Task<Receipt> SendAsync(string unit, params string[] rows) => SendOnAsync(unit, Day, rows);

    private Task<Receipt> SendOnAsync(string unit, string day, params string[] rows) => _hub.SendAsync("D05", unit, day, rows);

    private string Step(string lot, string step, int hour, decimal mass, string more = "", string day = Day) => $$"""
        {"eventId":"E-{{lot}}-{{_event++}}","lotId":"{{lot}}","step":"{{step}}","ts":"{{day}} {{hour}}:00","siteId":"LC-DCF-C-001",
        "materialIn":"03","{{(step == "SORT" ? "inT" : "massT")}}":{{mass}}{{(more.Length > 0 ? "," + more : "")}}}
        """;
}
