using System.Diagnostics;
using System.Text.Json;
using DataHub.Benchmarks.Dispatch;

namespace DataHub.Benchmarks.Road;

/// <summary>Runs one measurement in a process of its own: this program, called with <c>road-measure</c>.</summary>
internal static class MeasureProcess
{
    public const string Verb = "road-measure";

    public static async Task<T> RunAsync<T>(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(MeasureProcess).Assembly.Location);
        start.ArgumentList.Add(Verb);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(output)!
            : throw new InvalidOperationException($"measurement {string.Join(' ', arguments.Take(2))} failed");
    }

    public static async Task<int> MeasureAsync(IReadOnlyList<string> arguments)
    {
        object measure = arguments switch
        {
            ["raw", var path, var connection, var parallelism, var files] =>
                await RawBatches.MeasureAsync(path, connection, Number(parallelism), Number(files)),
            ["stored", var path, var connection, var parallelism, var files] =>
                await WholeRoad.MeasureAsync(path, connection, Number(parallelism), Number(files)),
            ["dispatch", var connection, var units] => await CompiledMonth.MeasureAsync(connection, Number(units)),
            ["large", var path] => await Reading.MeasureLargeAsync(path),
            ["lots", var path, var connection] => await LotBalancing.MeasureAsync(path, connection),
            ["read", var path, var rounds] => await Reading.MeasureAsync(path, Number(rounds)),
            _ => throw new ArgumentException("no such measurement", nameof(arguments)),
        };
        Console.Write(JsonSerializer.Serialize(measure, measure.GetType()));
        return 0;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
