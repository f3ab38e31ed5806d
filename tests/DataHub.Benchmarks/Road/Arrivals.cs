using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Road;

/// <summary>Files at the hub's door.</summary>
internal static class Arrivals
{
    /// <param name="number">Which file of the run it is: each goes to a unit and month of its own.</param>
    public static async Task<Arrival> OpenAsync(IServiceProvider services, string path, int number = 0)
    {
        var scope = BenchScope.Of(number);
        await using var content = File.OpenRead(path);
        var file = await ArrivedFile.ReceiveAsync(content, 1L << 31, 4 << 20, default);
        services.GetRequiredService<DatasetRegistry>().TryFind("D04", out var dataset);
        return services.GetRequiredService<Door>().Receive(file, new ArrivalHints
        {
            Dataset = dataset,
            Unit = scope.Unit,
            Period = scope.Period,
            Channel = "API",
            FileName = Path.GetFileName(path),
            Submitter = "bench",
            ReceivedAt = DateTimeOffset.Parse("2025-04-02T09:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture),
        });
    }
}
