using System.CommandLine;
using System.Globalization;
using DataHub.Benchmarks.Road;
using DataHub.Local.Services;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>
/// <c>bench dispatch</c>: compiles one month for as many units as a city, a province and a country have, each with twelve
/// months of rows in a storage account and a process of its own.
/// </summary>
internal static class DispatchCommand
{
    // The emulator looks through a whole table for a query; a larger city's sums would tell of it, not of the hub.
    public const int MostFromRows = 500;

    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var units = new Option<int[]>("--units")
        {
            Description = "How many units",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [11, 136, 2850],
        };
        var command = new RootCommand("Measures the dispatch by the number of units") { units };
        command.SetAction((parsed, cancellation) => MeasureAsync(parsed.GetValue(units)!, cancellation));
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task<int> MeasureAsync(IReadOnlyList<int> sizes, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hub-bench-").FullName;
        try
        {
            using var city = BenchHub.Open(null);
            var plan = city.GetRequiredService<CityPlan>();
            var report = new DispatchReport();
            await using var azurite = await AzuriteProcess.StartAsync(
                new AzuriteOptions { LogFile = Path.Combine(folder, "azurite.log"), Accounts = RoadAccounts.All }, cancellation);
            foreach (var (units, account) in sizes.Zip(RoadAccounts.All))
            {
                var connection = azurite.ConnectionStringOf(account);
                var seed = new DispatchSeed(new BenchStorage(connection).Storage, LargePlan.Of(plan, units));
                var rows = await seed.WriteAsync(keepSums: units > MostFromRows, cancellation);
                report.Add(
                    await MeasureProcess.RunAsync<DispatchMeasure>(
                        ["dispatch", connection, units.ToString(CultureInfo.InvariantCulture)], cancellation),
                    rows);
            }

            report.Print();
            report.Write();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
