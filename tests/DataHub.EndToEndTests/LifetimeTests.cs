using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DataHub.EndToEndTests;

public class LifetimeTests
{
    [Fact]
    public async Task A_stop_takes_run_json_and_everything_it_started_with_it()
    {
        await using var hub = await HubProcess.StartAsync();
        var services = ServicesOf(hub);
        Assert.Equal(2, services.Count);

        Assert.Equal(0, await hub.StopAsync());

        Assert.False(hub.RunFileExists);
        Assert.All(services, service => Assert.False(IsRunning(service)));
        Assert.False(await ListensAsync(new Uri(hub.Run.Api)));
        Assert.False(await ListensAsync(new Uri(hub.Run.Inbox)));
    }

    [Fact]
    public async Task A_crash_leaves_no_service_behind_and_the_next_start_goes_on_with_the_data_and_keys()
    {
        var folder = Directory.CreateTempSubdirectory("hub-").FullName;
        try
        {
            string key;
            await using (var crashing = await HubProcess.StartAsync(folder))
            {
                key = crashing.Run.Keys.Partner;
                var services = ServicesOf(crashing);
                await Eventually.HoldsAsync(() => IsOnDisk(folder, key), "The emulator's writing its tables to disk");
                await crashing.CrashAsync();
                await Eventually.HoldsAsync(() => !services.Any(IsRunning), "The end of the services");
                File.Delete(Path.Combine(folder, "run.json"));
            }

            await using var hub = await HubProcess.StartAsync(folder);
            Assert.Equal(key, hub.Run.Keys.Partner);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_second_hub_on_the_same_data_is_refused_and_the_first_goes_on()
    {
        await using var hub = await HubProcess.StartAsync();

        var (exitCode, _, errors) = await HubCommand.RunAsync("up", "--data", hub.Folder);

        Assert.Equal(2, exitCode);
        Assert.Contains("A hub is already running", errors, StringComparison.Ordinal);
        Assert.True(hub.RunFileExists);
        using var client = hub.Client(null);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("health")).StatusCode);
    }

    [Fact]
    public async Task Reset_empties_the_data_of_a_hub_that_is_down_and_refuses_while_it_is_up()
    {
        await using var hub = await HubProcess.StartAsync();
        Assert.Equal(2, (await HubCommand.RunAsync("reset", "--data", hub.Folder)).ExitCode);
        await hub.StopAsync();

        Assert.Equal(0, (await HubCommand.RunAsync("reset", "--data", hub.Folder)).ExitCode);

        Assert.Equal([".lock"], Directory.EnumerateFileSystemEntries(hub.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Two_hubs_run_side_by_side()
    {
        await using var first = await HubProcess.StartAsync();
        await using var second = await HubProcess.StartAsync();

        Assert.NotEqual(first.Run.Api, second.Run.Api);
        Assert.NotEqual(first.Run.Storage, second.Run.Storage);
    }

    private static IReadOnlyList<int> ServicesOf(HubProcess hub) =>
    [
        .. Process.GetProcessesByName("node")
            .Where(process => CommandLineOf(process.Id).Contains(hub.Folder, StringComparison.Ordinal))
            .Select(process => process.Id),
    ];

    private static bool IsRunning(int service) => CommandLineOf(service).Length > 0;

    private static string CommandLineOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // The emulator keeps tables in memory and saves them every few seconds; a cloud's storage has no such gap.
    private static bool IsOnDisk(string folder, string key)
    {
        var keyId = key.Split('_')[1];
        return Directory.GetFiles(folder, "__azurite_db_table__.json", SearchOption.AllDirectories)
            .Any(file => ReadShared(file).Contains(keyId, StringComparison.Ordinal));
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
