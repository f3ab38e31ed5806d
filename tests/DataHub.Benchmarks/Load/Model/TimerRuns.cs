using System.Text.Json;
using DataHub.Local.Hosting;
using DataHub.Plan.Sources;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>How often the timers run in a month of thirty days, by the schedules of the triggers themselves.</summary>
internal static class TimerRuns
{
    private const int Days = 30;

    private static readonly DateTime Start = new(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Runs a month by job; a timer's function is called after its job.</summary>
    public static IReadOnlyDictionary<string, int> ByJob { get; } = FunctionCatalogue
        .OfThisApp(new ConfigurationBuilder()
            .AddInMemoryCollection([new(StorageSettings.ConnectionName, "UseDevelopmentStorage=true")]).Build())
        .Timers.ToDictionary(
            timer => JsonNamingPolicy.KebabCaseLower.ConvertName(timer.Name),
            timer => timer.Schedule.GetNextOccurrences(Start.AddTicks(-1), Start.AddDays(Days)).Count());

    /// <summary>How often an instance that is awake looks for a changed plan.</summary>
    public static double PlanLooks { get; } = TimeSpan.FromDays(Days) / PlanWatch.Every;
}
