using System.Diagnostics;

namespace DataHub.Benchmarks.Road;

/// <summary>What a piece of work costs this process.</summary>
internal static class ProcessorTime
{
    /// <summary>Seconds of processor time, over all cores.</summary>
    public static async Task<double> OfAsync(Func<Task> work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
