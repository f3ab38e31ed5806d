using DataHub.Papers.Drafts;
using static DataHub.StorageTests.Papers.Release.ReleaseHub;

namespace DataHub.StorageTests.Papers.Release;

/// <summary>Killed at a call of the storage service while a draft is asked for or released.</summary>
public sealed class ReleaseCrashTests
{
    public static TheoryData<int> AskingCalls => [.. Enumerable.Range(1, 7)];

    public static TheoryData<int> ReleasingCalls => [.. Enumerable.Range(1, 6), 9, 13, 22, 41, 62, 87, 104];

    [Theory]
    [MemberData(nameof(AskingCalls))]
    public async Task Asking_that_is_cut_off_asks_once_in_all(int call)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var restarted = new ReleaseHub(connection);
        await restarted.DraftAsync();
        using var dying = new ReleaseHub(connection, new CrashPolicy(call, afterwards: call % 2 == 0).Open(connection));
        await Assert.ThrowsAsync<CrashException>(dying.PostPapersAsync);

        var token = Assert.Single(await restarted.LinksAsync());

        Assert.Equal(200, (await restarted.SendAsync(token, "release", Number)).Status);
    }

    [Theory]
    [MemberData(nameof(ReleasingCalls))]
    public async Task A_release_that_is_cut_off_sends_all_or_nothing_and_each_mail_once(int call)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var restarted = new ReleaseHub(connection);
        await restarted.DraftAsync();
        var token = Assert.Single(await restarted.LinksAsync());
        var page = (await restarted.GetAsync(token)).Body;
        var confirmation = page.Split("name=\"confirm\" value=\"")[1].Split('"')[0];
        using var dying = new ReleaseHub(connection, new CrashPolicy(call, afterwards: call % 2 == 0).Open(connection));
        await Assert.ThrowsAsync<CrashException>(() => dying.PostAsync(token, "release", Number, null, null, confirmation));

        await restarted.PostPapersAsync();
        var released = (await restarted.Drafts.FindAsync(Circular, default))!.State == DraftState.Released;

        Assert.Equal(released ? 23 : 0, (await restarted.MailsAsync("PAPER.")).Count);
        await restarted.SendAsync(token, "release", Number);
        await restarted.PostPapersAsync();
        Assert.Equal(23, (await restarted.MailsAsync("PAPER.")).Count);
        Assert.Single(await restarted.MailsAsync("RELEASE."));
    }
}
