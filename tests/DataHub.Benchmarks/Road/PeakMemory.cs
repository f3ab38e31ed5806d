using System.Globalization;

namespace DataHub.Benchmarks.Road;

/// <summary>The peak working set of this process, in MB.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";

    public static double Megabytes()
    {
        if (!File.Exists(Status))
        {
            using var process = System.Diagnostics.Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1024.0 / 1024.0;
        }

        var line = File.ReadLines(Status).First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
