using DataHub.Plan;
using static DataHub.StorageTests.Alerts.AlertHub;

namespace DataHub.StorageTests.Alerts;

public sealed class AlertCrashTests
{
    private static readonly string[] Expected =
        ["D15.2025-03 T+3 LC-SWJ/DEPT", "D15.LC-SX.2025-03 T+1 LC-SX/REPORTER", "D15.LC-YG.2025-03 T+1 LC-YG/REPORTER"];

    // The run makes 47 calls. Every third is tried, one before its effect and the next after it.
    public static TheoryData<int> SomeCalls => [.. Enumerable.Range(0, 16).Select(number => 1 + (number * 3))];

    [Theory]
    [MemberData(nameof(SomeCalls))]
    public async Task Killed_at_a_call_and_run_again_the_job_has_sent_each_mail_once(int call)
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        var clock = NewClock();
        var since = BusinessMonth.Parse("2025-03");
        var restarted = new AlertHub(storage, clock, since);
        await restarted.ReportAllButAsync("2025-03", "LC-YG", "LC-SX");
        var crash = new CrashPolicy(call, afterwards: call % 2 == 0);
        var dying = new AlertHub(crash.Open(connection), clock, since);
        await Assert.ThrowsAsync<CrashException>(() => dying.RunAsync(Beijing(4, 11, 9)));

        await restarted.RunAsync(Beijing(4, 11, 10));

        Assert.Equal(Expected, await restarted.MailsAsync());
        Assert.Equal(["T-3 Overtaken", "T Overtaken", "T+1 Taken", "T+3 Taken"], await restarted.StepsAsync("LC-YG"));
    }
}
