using System.Text.Encodings.Web;
using System.Text.Json;
using DataHub.Benchmarks.Load.Model;
using DataHub.Benchmarks.Road;
using DataHub.Datasets;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Benchmarks.Load;

/// <summary>
/// <c>bench load</c>: reckons limits, costs and the day of the deadline from <c>infra/volumes.json</c>,
/// <c>infra/costs.json</c> and the keys of the code; prints the lines of infra/README.md, and writes
/// <c>artifacts/bench/load.json</c>.
/// </summary>
internal static class LoadCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly int[] Instances = [1, 2, 4, 8, 16, 40];

    public static int Run()
    {
        var inputs = LoadInputs.Read(RepositoryFolder.Find("infra") ?? "infra");
        using var hub = BenchHub.Open(null);
        var tables = new LoadTables(
            inputs,
            hub.GetRequiredService<DatasetRegistry>(),
            hub.GetRequiredService<CityPlan>(),
            hub.GetRequiredService<HubSettings>(),
            Path.Combine(AppContext.BaseDirectory, "host.json"));

        Print("Peak hour, per second", tables.PathLines);
        Print("Reached or exceeded", tables.Exceeded);
        Print("Times", tables.TimeLines);
        Print("A month: executions, GB-s, million transactions, GB kept in the third year", tables.AmountLines);
        Print("Costs", tables.CostLines);
        Print("Day of the deadline: files; queue, oldest with one instance; fewest, with theirs", tables.DeadlineLines);
        Write(inputs, tables);
        return 0;
    }

    private static void Print(string title, IReadOnlyList<string> lines)
    {
        Console.WriteLine($"\n{title}");
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }

    private static void Write(LoadInputs inputs, LoadTables tables)
    {
        var folder = Path.Combine(RepositoryFolder.Find("artifacts") ?? "artifacts", "bench");
        Directory.CreateDirectory(folder);
        var report = new
        {
            timerRuns = TimerRuns.ByJob,
            volumes = inputs.Volumes.Select(volume => new
            {
                volume.Name,
                volume.Rows,
                volume.Submissions,
                paths = tables.Peak.Of(volume),
                month = MonthlyCost.Of(inputs, volume),
            }),
            exceeded = tables.Exceeded,
            deadline = tables.Deadline.Select(it => new
            {
                it.Volume.Name,
                it.Day.Files,
                fewest = it.Fewest,
                instances = Instances.Select(it.Day.With),
            }),
        };
        var file = Path.Combine(folder, "load.json");
        File.WriteAllText(file, JsonSerializer.Serialize(report, Json));
        Console.WriteLine($"\n{file}");
    }
}
