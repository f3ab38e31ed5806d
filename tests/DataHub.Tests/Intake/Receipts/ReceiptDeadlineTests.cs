using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Tests.Datasets;
using DataHub.Tests.Intake.Reading;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Intake.Receipts;

/// <summary>What a receipt says of the day until which refused rows are to be mended.</summary>
public class ReceiptDeadlineTests
{
    // The 5th is a Saturday and the holiday goes on until the 6th.
    private static readonly DateTimeOffset Due = new(2025, 4, 7, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Before_the_deadline_it_is_named()
    {
        var next = await NextAsync(Due.AddTicks(-1));

        Assert.EndsWith("，截止时间 2025年4月7日 24:00", next.Zh, StringComparison.Ordinal);
        Assert.EndsWith("; the deadline is 2025-04-07 24:00, Beijing time", next.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_deadline_on_it_is_said_to_have_passed()
    {
        var next = await NextAsync(Due);

        Assert.EndsWith("截止时间 2025年4月7日 24:00 已过，请尽快报送", next.Zh, StringComparison.Ordinal);
        Assert.EndsWith("the deadline of 2025-04-07 24:00, Beijing time, has passed, so please do it at once", next.En, StringComparison.Ordinal);
    }

    private static async Task<Wording> NextAsync(DateTimeOffset receivedAt)
    {
        var settings = new HubSettings();
        var check = new OfflineCheck(
            Hub.Get<Door>(), Hub.Get<FileJudge>(), new ReceiptMaker(Liaocheng.Plan, settings), settings);
        using var body = new MemoryStream(SampleFile.Open("D04", "invalid").Json);
        var receipt = await check.CheckAsync(
            body, new ArrivalHints { Dataset = Sheets.D04, Channel = "API", ReceivedAt = receivedAt }, CancellationToken.None);
        Assert.Equal(Due, receipt.DueAt);
        return receipt.Next;
    }
}
