using DataHub.Digest;
using DataHub.Jobs;
using DataHub.StorageTests.Papers.Release;

namespace DataHub.StorageTests.Digest;

public sealed class DigestCrashTests
{
    public static TheoryData<int> Calls => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Killed_at_a_call_and_run_again_the_digest_is_sent_once(int call)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var restarted = new ReleaseHub(connection, alertsSince: "2025-05");
        await restarted.DraftAsync();
        using var dying = new ReleaseHub(connection, new CrashPolicy(call, afterwards: call % 2 == 0).Open(connection), "2025-05");
        await Assert.ThrowsAsync<CrashException>(() => JobOf(dying).RunAsync(ReleaseHub.Day, default));

        restarted.Clock.Advance(JobLedger.Lease);
        await JobOf(restarted).RunAsync(ReleaseHub.Day + JobLedger.Lease, default);
        await JobOf(restarted).RunAsync(ReleaseHub.Day.AddMinutes(1) + JobLedger.Lease, default);

        Assert.Single(await restarted.MailsAsync("DIGEST."));
    }

    private static SendDigest JobOf(ReleaseHub hub) => hub.Hub.Get<IEnumerable<IHubJob>>().OfType<SendDigest>().Single();
}
