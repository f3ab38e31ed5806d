using System.Text.Json;
using DataHub.Local.Hosting;
using Microsoft.Extensions.Configuration;
using NCrontab;

namespace DataHub.EndToEndTests;

/// <summary>
/// What the Functions SDK generated for deployment against what the local host runs. Skipped, and said so, where the
/// SDK's packages cannot be had and the function app was not built.
/// </summary>
public class DeployedFunctionsTests
{
    private static readonly CrontabSchedule.ParseOptions WithSeconds = new() { IncludingSeconds = true };

    [SkippableFact]
    public void The_function_app_and_the_local_host_run_the_same_functions()
    {
        Skip.IfNot(DeployedApp.IsBuilt, DeployedApp.NotBuilt);

        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("HubStorage", "UseDevelopmentStorage=true")])
            .Build();
        var local = FunctionCatalogue.OfThisApp(settings);

        Assert.Equal(Described(local).Order(StringComparer.Ordinal), Described(DeployedApp.Metadata).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Described(FunctionCatalogue local) =>
    [
        .. local.Http.Select(function => $"{function.Name}: {string.Join(',', function.Methods)} {function.Route.RawText}"),
        .. local.Queues.Select(function => $"{function.Name}: queue {function.Queue}"),
        .. local.Timers.Select(function => $"{function.Name}: timer {function.Schedule}"),
    ];

    private static List<string> Described(string metadata)
    {
        using var functions = JsonDocument.Parse(File.ReadAllText(metadata));
        return [.. functions.RootElement.EnumerateArray().Select(function =>
            $"{function.GetProperty("name").GetString()}: {Trigger(function.GetProperty("bindings")[0])}")];
    }

    private static string Trigger(JsonElement binding) => binding.GetProperty("type").GetString() switch
    {
        "httpTrigger" => string.Join(
                ',', binding.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant()))
            + $" {binding.GetProperty("route").GetString()}",
        "queueTrigger" => $"queue {binding.GetProperty("queueName").GetString()}",
        "timerTrigger" => $"timer {CrontabSchedule.Parse(binding.GetProperty("schedule").GetString()!, WithSeconds)}",
        var other => $"unexpected {other}",
    };
}
