using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DataHub.Local.Services;

namespace DataHub.EndToEndTests;

/// <summary>The function app as a process: what it does with its settings before the Functions host hears of it.</summary>
public sealed class DeployedStartTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [SkippableFact]
    public async Task With_the_settings_of_the_example_it_calls_the_functions_host_even_if_storage_does_not_answer()
    {
        Skip.IfNot(DeployedApp.IsBuilt, DeployedApp.NotBuilt);
        using var host = new TcpListener(IPAddress.Loopback, 0);
        host.Start();
        using var limit = new CancellationTokenSource(Limit);
        var settings = Example();
        // Nobody listens there; the emulator of the example may be another's on this machine.
        settings["HubStorage"] = "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=AAAA;"
            + "BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a";

        using var worker = DeployedApp.Start(settings, ((IPEndPoint)host.LocalEndpoint).Port);
        var errors = worker.StandardError.ReadToEndAsync(limit.Token);
        var output = worker.StandardOutput.ReadToEndAsync(limit.Token);
        var call = host.AcceptTcpClientAsync(limit.Token).AsTask();
        var end = worker.WaitForExitAsync(limit.Token);
        try
        {
            Assert.True(await Task.WhenAny(call, end) == call, end.IsCompleted ? await errors + await output : "too late");
        }
        finally
        {
            worker.Kill(entireProcessTree: true);
        }
    }

    [SkippableFact]
    public async Task With_wrong_settings_it_ends_with_one_list_of_them_all_and_no_stack_trace()
    {
        Skip.IfNot(DeployedApp.IsBuilt, DeployedApp.NotBuilt);
        using var limit = new CancellationTokenSource(Limit);
        var settings = Example();
        settings.Remove("HubStorage");
        settings["Hub__SigningKey"] = settings["Hub__FieldKey"];
        settings["Mail__Port"] = "many";

        using var worker = DeployedApp.Start(settings, hostPort: 1);
        var errors = await worker.StandardError.ReadToEndAsync(limit.Token);
        await worker.WaitForExitAsync(limit.Token);

        Assert.Equal(1, worker.ExitCode);
        Assert.All(
            ["HubStorage", "Hub__SigningKey", "Mail__Port"],
            name => Assert.Contains($"\n{name}\n", errors.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(settings["Hub__FieldKey"], errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Example() => JsonNode.Parse(File.ReadAllText(Path.Combine(
            Repository.Root, "functions", "DataHub.Functions", "local.settings.json.example")))!["Values"]!.AsObject()
        .ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>());
}
