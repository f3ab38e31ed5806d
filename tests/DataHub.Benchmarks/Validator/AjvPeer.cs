using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace DataHub.Benchmarks.Validator;

/// <summary>Runs ajv in Node.js over the same rows; absent where there is no npm.</summary>
internal sealed class AjvPeer(string schemaFile, string rowsFile)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Validator", "peers");

    private readonly List<double> _microseconds = [];

    public double? Median => _microseconds.Count == 0 ? null : _microseconds.Order().ElementAt(_microseconds.Count / 2);

    public int Invalid { get; private set; }

    /// <summary>Installs the locked packages where they are missing; whether ajv can run.</summary>
    public static bool Prepare()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "ajv-formats")))
        {
            return true;
        }

        return Run("npm", ["ci", "--no-audit", "--no-fund"]) is not null;
    }

    public void RunRounds(int rounds)
    {
        var output = Run("node", ["ajv.js", schemaFile, rowsFile, rounds.ToString(CultureInfo.InvariantCulture)]);
        if (output is null)
        {
            return;
        }

        using var result = JsonDocument.Parse(output);
        Invalid = result.RootElement.GetProperty("invalid").GetInt32();
        _microseconds.AddRange(
            result.RootElement.GetProperty("microsPerRow").EnumerateArray().Select(one => one.GetDouble()));
    }

    private static string? Run(string command, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments)
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
            })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
