using DataHub.Intake.Locks;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.StorageTests.Intake;

/// <summary>March 2025 is locked from 30 June 2025, 24:00 Beijing, on: ninety days after its last day, a Sunday, shifted.</summary>
public sealed class PeriodLockTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTimeOffset Locked = BusinessTime.EndOf(new DateOnly(2025, 6, 30));

    [Fact]
    public async Task A_correction_is_taken_up_to_the_last_second_and_refused_from_the_lock_on()
    {
        using var hub = new TestHub(azurite.ConnectionString);
        await hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row("0103")));
        hub.Clock.SetUtcNow(Locked.AddSeconds(-1));
        var last = await hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row("0201")));
        Assert.Equal(1, last.Counts.Accepted);

        hub.Clock.SetUtcNow(Locked);
        var late = await hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row("0301")));

        Assert.Equal(SubmissionStatus.Rejected, late.Status);
        Assert.Equal(["PERIOD-LOCKED"], late.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_first_report_is_taken_however_late()
    {
        using var hub = new TestHub(azurite.ConnectionString, Locked.AddDays(100));

        var receipt = await hub.SubmitAsync("D04", Declaration.In("LC-CP", "2025-03", Declaration.Row("0103")));

        Assert.Equal((1L, false), (receipt.Counts.Accepted, receipt.OnTime!.Value));
    }

    [Fact]
    public async Task An_exception_opens_one_units_month_until_its_end()
    {
        using var hub = new TestHub(azurite.ConnectionString);
        await hub.SubmitAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row("0103")));
        hub.Clock.SetUtcNow(Locked.AddDays(10));
        var now = hub.Clock.GetUtcNow();
        await hub.Get<LockStore>().AddAsync(
            new Unlocking("LC-GX", "2025-03", null, now.AddDays(3), "更正磅单", "op", now), default);

        var opened = await hub.SubmitAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row("0201")));
        hub.Clock.Advance(TimeSpan.FromDays(3));
        var closed = await hub.SubmitAsync("D04", Declaration.In("LC-GX", "2025-03", Declaration.Row("0301")));

        Assert.Equal((1L, 0L), (opened.Counts.Accepted, closed.Counts.Accepted));
    }
}
