namespace DataHub.EndToEndTests;

public sealed class PartnerCommandTests(RunningHub running) : IClassFixture<RunningHub>
{
    private static readonly string[] Grants = ["--organisation", "LC-DE", "--units", "LC-DE", "--datasets", "D15"];

    [Fact]
    public async Task A_key_is_shown_once_and_listed_without_its_secret()
    {
        var key = await IssueAsync("东阿县商务局");

        var (_, listed, _) = await HubCommand.RunAsync("partner", "list", "--data", running.Hub.Folder);

        var parts = key.Split('_');
        Assert.Contains(parts[1], listed, StringComparison.Ordinal);
        Assert.Contains("东阿县商务局", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(parts[2], listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_worth_nothing()
    {
        var key = await IssueAsync("Leaving partner");
        using var client = running.Hub.Client(key);
        Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("submissions/none")).StatusCode);

        var (exitCode, _, _) = await HubCommand.RunAsync("partner", "revoke", key.Split('_')[1], "--data", running.Hub.Folder);

        Assert.Equal(0, exitCode);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("submissions/none")).StatusCode);
    }

    [Fact]
    public async Task Revoking_a_key_that_does_not_exist_fails() => Assert.Equal(
        1, (await HubCommand.RunAsync("partner", "revoke", "0000000000000000", "--data", running.Hub.Folder)).ExitCode);

    [Fact]
    public async Task A_key_can_be_issued_while_the_hub_is_down()
    {
        var folder = Directory.CreateTempSubdirectory("hub-").FullName;
        try
        {
            var (exitCode, issued, _) = await HubCommand.RunAsync(["partner", "add", "Early", .. Grants, "--data", folder]);
            Assert.Equal(0, exitCode);

            await using var hub = await HubProcess.StartAsync(folder);
            using var client = hub.Client(issued.Trim());
            Assert.NotEqual(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("submissions/none")).StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> IssueAsync(string name)
    {
        var (exitCode, output, errors) = await HubCommand.RunAsync(
            ["partner", "add", name, "--role", "County", .. Grants, "--data", running.Hub.Folder]);
        Assert.True(exitCode == 0, errors);
        return output.Trim();
    }
}
