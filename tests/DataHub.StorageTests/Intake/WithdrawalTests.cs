using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake;

public sealed class WithdrawalTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const string March = "2025-03";

    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task What_was_withdrawn_is_gone_and_what_stood_at_an_instant_before_still_reads_as_it_was()
    {
        var receipt = await SubmitAsync("LC-YG", 22);
        var before = _hub.Clock.GetUtcNow();
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await WithdrawAsync(receipt.SubmissionId));

        Assert.Empty(await _hub.RowsAsync("D04", "LC-YG", March));
        Assert.Empty(await AsOfAsync("LC-YG", _hub.Clock.GetUtcNow()));
        Assert.Equal(receipt.SubmissionId, Assert.Single(await AsOfAsync("LC-YG", before)).SubmissionId);
    }

    [Fact]
    public async Task A_withdrawn_correction_lets_the_earlier_revision_stand_again()
    {
        var first = await SubmitAsync("LC-CP", 22);
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        var correction = await SubmitAsync("LC-CP", 22.01m);
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        await WithdrawAsync(correction.SubmissionId);

        var row = Assert.Single(await _hub.RowsAsync("D04", "LC-CP", March));
        Assert.Equal((first.SubmissionId, 22m), (row.SubmissionId, row.Number("closingT")));
    }

    [Fact]
    public async Task Both_withdrawn_in_either_order_leave_nothing()
    {
        var first = await SubmitAsync("LC-GX", 22);
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        var correction = await SubmitAsync("LC-GX", 22.01m);
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        await WithdrawAsync(first.SubmissionId);
        await WithdrawAsync(correction.SubmissionId);

        Assert.Empty(await _hub.RowsAsync("D04", "LC-GX", March));
    }

    [Fact]
    public async Task After_a_withdrawal_the_row_can_be_reported_anew()
    {
        var first = await SubmitAsync("LC-SX", 22);
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await WithdrawAsync(first.SubmissionId);
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var again = await SubmitAsync("LC-SX", 22);

        Assert.Equal(again.SubmissionId, Assert.Single(await _hub.RowsAsync("D04", "LC-SX", March)).SubmissionId);
    }

    [Fact]
    public async Task A_withdrawn_report_is_missing_again_and_was_there_before()
    {
        var sent = await _hub.SendAsync("D15", "LC-DE", March, """
            {"qtyMonthT":10,"qtyYtdT":10,"centreStatus":"运营","centresBuilt":1,"mallCum":3,"reporterContactId":"C-2","explanation":"据实填报"}
            """);
        Assert.True(sent.Counts.Accepted == 1, string.Join(' ', sent.Codes()));
        var before = _hub.Clock.GetUtcNow();
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        await WithdrawAsync(sent.SubmissionId);

        Assert.Null(await ReceivedAtAsync("LC-DE", _hub.Clock.GetUtcNow()));
        Assert.NotNull(await ReceivedAtAsync("LC-DE", before));
    }

    [Fact]
    public async Task A_replacement_takes_back_the_rows_it_does_not_name_and_keeps_the_unchanged_ones()
    {
        var first = await _hub.SubmitAsync(
            "D04", Declaration.In("LC-GT", March, Declaration.Row("0103"), Declaration.Row("0201")));
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var receipt = await ReplaceAsync(first.SubmissionId, Declaration.In("LC-GT", March, Declaration.Row("0103")));

        Assert.Equal(new ReplacedSubmission(first.SubmissionId, 1, true), receipt.Replaced);
        var row = Assert.Single(await _hub.RowsAsync("D04", "LC-GT", March));
        Assert.Equal(("0103", receipt.SubmissionId), (row.Text("material"), row.SubmissionId));
    }

    [Fact]
    public async Task A_replacement_with_a_refused_row_replaces_nothing_and_says_so()
    {
        var first = await _hub.SubmitAsync(
            "D04", Declaration.In("LC-LQ", March, Declaration.Row("0103"), Declaration.Row("0201")));
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var receipt = await ReplaceAsync(
            first.SubmissionId, Declaration.In("LC-LQ", March, Declaration.Row("0103"), Declaration.Row("7777")));

        Assert.Equal(new ReplacedSubmission(first.SubmissionId, 0, false), receipt.Replaced);
        Assert.Equal(2, (await _hub.RowsAsync("D04", "LC-LQ", March)).Count);
    }

    private Task<Receipt> SubmitAsync(string unit, decimal closing) => closing == 22
        ? _hub.SubmitAsync("D04", Declaration.In(unit, March, Declaration.Row("0103")))
        : _hub.SubmitAsync("D04", Declaration.In(unit, March, Declaration.Row("0103", closing: closing)));

    private async Task<Receipt> ReplaceAsync(string earlier, byte[] content)
    {
        using var arrival = (await _hub.ArriveAsync("D04", content)) with { Replaces = earlier };
        var road = _hub.Get<Road>();
        return await road.TravelAsync(await road.ReceiveAsync(arrival, "replacement", default), arrival, default);
    }

    private async Task<int> WithdrawAsync(string id)
    {
        var submission = await _hub.Get<SubmissionStore>().FindAsync(id, default);
        return await _hub.Get<Withdrawal>().WithdrawAsync(submission!, _hub.Clock.GetUtcNow(), "填报有误", default);
    }

    private async Task<IReadOnlyList<StoredRow>> AsOfAsync(string unit, DateTimeOffset instant)
    {
        var rows = new List<StoredRow>();
        await foreach (var row in _hub.Get<RowStore>().ReadAsOfAsync(new RowScope("D04", unit, March), instant, default))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<DateTimeOffset?> ReceivedAtAsync(string unit, DateTimeOffset instant)
    {
        var reports = await _hub.Get<ReportRegister>().MonthAsync("D15", BusinessMonth.Parse(March), instant, default);
        return reports.Single(report => report.UnitCode == unit).ReceivedAt;
    }
}
