using System.Text;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake;

public sealed class RoadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_declaration_is_accepted_and_its_rows_are_stored()
    {
        var receipt = await _hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row()));

        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
        Assert.Equal(new RowCounts(1, 1, 0, 0, 0), receipt.Counts);
        var row = Assert.Single(await _hub.RowsAsync("D04", "LC-YG", "2025-03"));
        Assert.Equal(22m, row.Number("closingT"));
        Assert.Equal("LC-YG", row.Text("unitCode"));
        Assert.Equal(receipt.SubmissionId, row.SubmissionId);
    }

    [Fact]
    public async Task The_raw_bytes_are_archived_under_their_hash_even_when_everything_is_refused()
    {
        var content = "not a report at all"u8.ToArray();

        var receipt = await _hub.SubmitAsync("D04", content, "LC-YG", "2025-02");

        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);
        await using var raw = await _hub.Get<RawArchive>().OpenAsync(receipt.Sha256, default);
        using var reader = new StreamReader(raw);
        Assert.Equal(Encoding.UTF8.GetString(content), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task The_same_rows_sent_again_are_unchanged()
    {
        var content = Declaration.In("LC-CP", "2025-03", Declaration.Row("0103"), Declaration.Row("0201"));
        await _hub.SubmitAsync("D04", content);
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await _hub.SubmitAsync("D04", content);

        Assert.Equal(new RowCounts(2, 0, 2, 0, 0), again.Counts);
        Assert.Equal(SubmissionStatus.Accepted, again.Status);
        Assert.All(await _hub.RowsAsync("D04", "LC-CP", "2025-03"), row => Assert.Equal(1, row.Revision));
    }

    [Fact]
    public async Task A_number_written_another_way_is_unchanged()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-CP", "2025-01", Declaration.Row(opening: 12.5m)));
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await _hub.SubmitAsync("D04", Declaration.In("LC-CP", "2025-01", Declaration.Row(opening: 12.500m)));

        Assert.Equal(1, again.Counts.Unchanged);
    }

    [Fact]
    public async Task A_correction_supersedes_and_the_first_revision_is_kept()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-LQ", "2025-03", Declaration.Row(purchased: 180)));
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var correction = await _hub.SubmitAsync("D04", Declaration.In("LC-LQ", "2025-03", Declaration.Row(purchased: 181)));

        Assert.Equal(2, correction.Revision);
        var scope = new RowScope("D04", "LC-LQ", "2025-03");
        var history = await _hub.Get<RowStore>().HistoryAsync(scope, $"{Declaration.Enterprise}|0103", default);
        Assert.Equal([180m, 181m], history.Select(row => row.Number("purchasedT")!.Value));
        Assert.Equal([1, 2], history.Select(row => row.Revision));
    }

    [Fact]
    public async Task Rows_can_be_read_as_they_stood_before_a_correction()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-SX", "2025-03", Declaration.Row(purchased: 100, outT: 90)));
        var before = _hub.Clock.GetUtcNow();
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await _hub.SubmitAsync("D04", Declaration.In("LC-SX", "2025-03", Declaration.Row(purchased: 110, outT: 90)));

        var rows = _hub.Get<RowStore>().ReadAsOfAsync(new RowScope("D04", "LC-SX", "2025-03"), before, default);

        await foreach (var row in rows)
        {
            Assert.Equal(100m, row.Number("purchasedT"));
        }
    }

    [Fact]
    public async Task A_submission_that_is_processed_late_does_not_overwrite_a_newer_one()
    {
        using var older = await _hub.ArriveAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row(purchased: 100, outT: 90)));
        var waiting = await _hub.Get<DataHub.Intake.Road>().ReceiveAsync(older, "older", default);
        _hub.Clock.Advance(TimeSpan.FromMinutes(5));
        await _hub.SubmitAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row(purchased: 120, outT: 90)));

        await _hub.Get<DataHub.Intake.Road>().TravelAsync(waiting, older, default);

        var row = Assert.Single(await _hub.RowsAsync("D04", "LC-GX", "2025-03"));
        Assert.Equal(120m, row.Number("purchasedT"));
        Assert.Equal(2, row.Revision);
    }

    [Fact]
    public async Task Faulty_rows_are_refused_and_the_others_stored()
    {
        var receipt = await _hub.SubmitAsync("D04", Declaration.In(
            "LC-DE", "2025-03", Declaration.Row("0103"), Declaration.Row("0201", closing: 99), Declaration.Row("7777")));

        Assert.Equal(SubmissionStatus.PartlyAccepted, receipt.Status);
        Assert.Equal(new RowCounts(3, 1, 0, 2, 0), receipt.Counts);
        Assert.Equal(["D04-BALANCE", "D04-BALANCE-BREAK", "CODE-MATERIAL"], receipt.Findings.Select(finding => finding.Code));
        Assert.Equal([2L, 2L, 3L], receipt.Findings.Select(finding => finding.Row!.Value));
        Assert.Single(await _hub.RowsAsync("D04", "LC-DE", "2025-03"));
    }

    [Fact]
    public async Task A_name_that_no_list_has_is_told_once_not_as_a_wrong_form_too()
    {
        var receipt = await _hub.SubmitAsync("D04", Declaration.In("LC-SX", "2025-02", Declaration.Row("综合废料")));

        Assert.Equal("CODE-MATERIAL", Assert.Single(receipt.Findings).Code);
        Assert.Empty(await _hub.RowsAsync("D04", "LC-SX", "2025-02"));
    }

    [Fact]
    public async Task A_correction_after_the_deadline_is_not_late_but_a_first_report_then_is()
    {
        var onTime = await _hub.SubmitAsync("D04", Declaration.In("LC-DCF", "2025-03", Declaration.Row(purchased: 180)));
        _hub.Clock.Advance(TimeSpan.FromDays(14));

        var correction = await _hub.SubmitAsync("D04", Declaration.In("LC-DCF", "2025-03", Declaration.Row(purchased: 181)));
        var late = await _hub.SubmitAsync("D04", Declaration.In("LC-DJQ", "2025-02", Declaration.Row()));

        Assert.Equal((true, null, false), (onTime.OnTime, correction.OnTime, late.OnTime));
    }

    [Fact]
    public async Task A_key_that_occurs_twice_in_a_file_is_refused_the_second_time()
    {
        var receipt = await _hub.SubmitAsync(
            "D04", Declaration.In("LC-GT", "2025-03", Declaration.Row(), Declaration.Row(purchased: 1, outT: 1, loss: 0)));

        Assert.Equal(new RowCounts(2, 1, 0, 1, 0), receipt.Counts);
        Assert.Equal("ROW-DUPLICATE", Assert.Single(receipt.Findings).Code);
    }

    [Fact]
    public async Task Opening_stock_must_be_last_months_closing_stock()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-KFQ", "2025-02", Declaration.Row()));

        var receipt = await _hub.SubmitAsync("D04", Declaration.In("LC-KFQ", "2025-03", Declaration.Row(opening: 30)));

        var finding = Assert.Single(receipt.Findings);
        Assert.Equal("D04-OPENING", finding.Code);
        Assert.Contains("22", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_breaks_off_is_refused_whole()
    {
        var whole = Encoding.UTF8.GetString(Declaration.In("LC-GXQ", "2025-03", Declaration.Row("0103"), Declaration.Row("0201")));

        var receipt = await _hub.SubmitAsync("D04", Encoding.UTF8.GetBytes(whole[..^5]), "LC-GXQ", "2025-03");

        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);
        Assert.Equal("JSON-SYNTAX", Assert.Single(receipt.Findings).Code);
        Assert.Empty(await _hub.RowsAsync("D04", "LC-GXQ", "2025-03"));
    }

    [Fact]
    public async Task A_thousand_rows_and_a_correction_of_each_keep_their_history()
    {
        var rows = Enumerable.Range(0, 1000).Select(n => Ndjson(n, 10)).ToList();
        var first = await _hub.SubmitAsync("D04", Lines(rows), "LC-DJQ", "2025-03", "application/x-ndjson");
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var second = await _hub.SubmitAsync(
            "D04", Lines(Enumerable.Range(0, 1000).Select(n => Ndjson(n, n % 2 == 0 ? 10 : 11))), "LC-DJQ", "2025-03", "application/x-ndjson");

        Assert.Equal(new RowCounts(1000, 1000, 0, 0, 0), first.Counts);
        Assert.Equal(new RowCounts(1000, 500, 500, 0, 0), second.Counts);
        Assert.Equal(1500, (await _hub.RowsAsync("D04", "LC-DJQ", "2025-03")).Sum(row => row.Revision));

        static string Ndjson(int n, int quantity) =>
            Declaration.Row(CodeOf(n), 0, quantity, quantity, 0, enterprise: CreditCodes.Of(n / 8));
        static string CodeOf(int n) => $"010{(n % 7) + 1}" is var code && n % 8 == 7 ? "0201" : code;
        static byte[] Lines(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
