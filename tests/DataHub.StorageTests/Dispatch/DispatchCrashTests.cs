using DataHub.Dispatch;
using DataHub.Dispatch.Issuing;
using DataHub.Jobs;
using DataHub.Mail;
using DataHub.Papers.Drafts;
using DataHub.Plan;

namespace DataHub.StorageTests.Dispatch;

/// <summary>The dispatch of March 2025, killed at a call of the storage service and run again.</summary>
public sealed class DispatchCrashTests
{
    private static readonly DateTimeOffset DispatchAt = DateTimeOffset.Parse("2025-04-14T09:00:00+08:00", null);

    // A run makes some fifty calls. Every second is tried, one before its effect and the next after it.
    public static TheoryData<int> SomeCalls => [.. Enumerable.Range(0, 20).Select(number => 1 + (number * 2))];

    [Theory]
    [MemberData(nameof(SomeCalls))]
    public async Task Killed_at_a_call_and_run_again_there_is_one_version_one_draft_and_one_mail(int call)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var restarted = new TestHub(connection, DispatchAt.AddDays(-5));
        await restarted.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1000, 3000));
        restarted.Clock.SetUtcNow(DispatchAt);
        var crash = new CrashPolicy(call, afterwards: call % 4 == 1);
        using var dying = new TestHub(connection, DispatchAt, crash.Open(connection));
        await Assert.ThrowsAsync<CrashException>(() => JobOf(dying).RunAsync(DispatchAt, default));

        await JobOf(restarted).RunAsync(DispatchAt.AddHours(1), default);
        await JobOf(restarted).RunAsync(DispatchAt.AddHours(2), default);

        Assert.Equal(
            [1],
            (await restarted.Get<DispatchStore>().VersionsAsync(new BusinessMonth(2025, 3), default))
                .Select(version => version.Version));
        Assert.Single(await restarted.Get<DraftStore>().AllAsync(default));
        Assert.Single(await MailsAsync(restarted));
    }

    private static CompileDispatch JobOf(TestHub hub) =>
        hub.Get<IEnumerable<IHubJob>>().OfType<CompileDispatch>().Single();

    private static async Task<List<OutboxRecord>> MailsAsync(TestHub hub)
    {
        var mails = new List<OutboxRecord>();
        await foreach (var mail in hub.Get<Outbox>().AllAsync(default))
        {
            mails.Add(mail);
        }

        return mails;
    }
}
