using Azure.Storage.Queues;
using DataHub.Storage;

namespace DataHub.EndToEndTests;

/// <summary><c>hub doctor</c> and <c>hub poison</c> against a hub that is up.</summary>
public sealed class OperatorCommandTests(RunningHub running) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task The_doctor_finds_the_hub_on_this_machine_and_says_what_works()
    {
        var (exitCode, output, errors) = await HubCommand.RunAsync("doctor", "--data", running.Hub.Folder);

        Assert.True(exitCode == 0, output + errors);
        Assert.Contains(".NET SDK", output, StringComparison.Ordinal);
        Assert.Contains($"all {StorageNames.Tables.All.Count} answer", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_outside_the_doctor_asks_the_address_alone()
    {
        var (exitCode, output, errors) = await HubCommand.RunAsync(
            "doctor", "--url", running.Hub.Run.Api, "--key", running.Hub.Run.Keys.Operator);

        Assert.True(exitCode == 0, output + errors);
        Assert.Contains("the mail server answers", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".NET SDK", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lch_0000000000000000_none", "401")]
    [InlineData(null, "403")]
    public async Task A_key_that_may_not_ask_is_a_failed_check_with_what_to_do(string? key, string status)
    {
        var (exitCode, output, _) = await HubCommand.RunAsync(
            "doctor", "--url", running.Hub.Run.Api, "--key", key ?? running.Hub.Run.Keys.Partner);

        Assert.Equal(1, exitCode);
        Assert.Contains(status, output, StringComparison.Ordinal);
        Assert.Contains("→", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_in_the_drop_zone_is_announced_and_leaves_no_receipt()
    {
        using var client = running.Hub.Client(running.Hub.Run.Keys.Operator);
        (await client.PostAsync("operator/jobs/drop-canary", null)).EnsureSuccessStatusCode();

        await Eventually.FindAsync(
            async () => (await client.GetStringAsync("health/ready")).Contains("a probe was announced", StringComparison.Ordinal) ? "" : null,
            "The announcement of the probe");
    }

    [Fact]
    public async Task A_poison_message_is_listed_shown_replayed_and_dropped()
    {
        var poison = new QueueClient(running.Hub.Run.Storage, "outbox-poison");
        var kept = (await poison.SendMessageAsync("a message")).Value.MessageId;
        var dropped = (await poison.SendMessageAsync("another message")).Value.MessageId;

        var listed = await PoisonAsync("list");
        var shown = await PoisonAsync("show", "outbox", kept);
        await PoisonAsync("replay", "outbox", kept);
        await PoisonAsync("drop", "outbox", dropped, "--reason", "sent by a test");

        Assert.Contains(kept, listed, StringComparison.Ordinal);
        Assert.Contains("another message", listed, StringComparison.Ordinal);
        Assert.Equal("a message", shown.Trim());
        Assert.DoesNotContain(dropped, await PoisonAsync("list"), StringComparison.Ordinal);
        var (exitCode, _, errors) = await HubCommand.RunAsync("poison", "replay", "outbox", kept, "--data", running.Hub.Folder);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("replayed or dropped already", errors, StringComparison.Ordinal);
    }

    private async Task<string> PoisonAsync(params string[] arguments)
    {
        var (exitCode, output, errors) = await HubCommand.RunAsync(["poison", .. arguments, "--data", running.Hub.Folder]);
        Assert.True(exitCode == 0, errors);
        return output;
    }
}
