using System.Globalization;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>What is reckoned, as the lines of infra/README.md say it.</summary>
/// <param name="hostJson">The settings of the Functions host, which say how many messages an instance has in hand.</param>
internal sealed class LoadTables(
    LoadInputs inputs, DatasetRegistry datasets, CityPlan plan, HubSettings settings, string hostJson)
{
    public PeakHour Peak { get; } = new(inputs, datasets, plan, settings);

    /// <summary>Each path with its load in each volume.</summary>
    public IReadOnlyList<(string Path, string Place, IReadOnlyList<PathLoad> Loads)> Paths =>
    [
        .. inputs.Volumes.SelectMany(Peak.Of).GroupBy(load => load.Path)
            .Select(path => (path.Key, path.ElementAt(1).Place, (IReadOnlyList<PathLoad>)[.. path])),
    ];

    public IReadOnlyList<string> PathLines =>
    [
        .. Paths.Select(path => $"| {path.Path} | {Key(path.Place)} | {string.Join(" | ", path.Loads.Select(Text))} | {Invariant($"{path.Loads[0].Limit:N0}")} |"),
    ];

    /// <summary>Where a limit is reached or exceeded, and what to do.</summary>
    public IReadOnlyList<string> Exceeded =>
    [
        .. Paths.Where(path => path.Loads.Any(load => load.Exceeds)).Select(path => Told(path.Path, path.Loads.Where(load => load.Exceeds).ToList())),
        .. new[] { 1, 2 }.Select(Peak.Files).Where(load => load.PerSecond >= load.Limit)
            .Select(load => Invariant($"* {load.Path}: {load.PerSecond:N0}/s of {load.Limit:N0}/s. What to do: {load.Advice}")),
    ];

    public IReadOnlyList<string> CostLines => [.. inputs.Volumes.Select(volume => CostLine(volume, MonthlyCost.Of(inputs, volume)))];

    /// <summary>What a month moves, volume by volume.</summary>
    public IReadOnlyList<string> AmountLines =>
    [
        .. inputs.Volumes.Select(volume => (volume, Cost: MonthlyCost.Of(inputs, volume))).Select(it => Invariant(
            $"| {it.volume.Name} | {it.Cost.Executions:N0} | {it.Cost.GbSeconds:N0} | {it.Cost.Transactions / 1e6:N1} | {it.Cost.StoredGb:N0} |")),
    ];

    public IReadOnlyList<(Volume Volume, DeadlineDay Day, DeadlineOutcome One, DeadlineOutcome Fewest)> Deadline =>
    [
        .. inputs.Volumes.Select(volume => (volume, Day: new DeadlineDay(inputs, volume, datasets, plan, InHand())))
            .Select(it => (it.volume, it.Day, it.Day.With(1), it.Day.Fewest())),
    ];

    public IReadOnlyList<string> DeadlineLines =>
    [
        .. Deadline.Select(it => Invariant(
            $"| {it.Volume.Name} | {it.Day.Files:N0} | {it.One.LongestQueue:N0} | {Minutes(it.One.OldestSeconds)} | {it.Fewest.Instances} | {it.Fewest.LongestQueue:N0} | {Minutes(it.Fewest.OldestSeconds)} |")),
    ];

    /// <summary>How long what is bound by a time takes.</summary>
    public IReadOnlyList<string> TimeLines =>
    [
        Invariant($"| `POST /api/submissions`, {settings.InlineRows:N0} rows at once | {Peak.InlineSeconds:N0} s | {inputs.Limit("httpSeconds"):N0} s |"),
        Invariant($"| `POST /api/operator/rebuilds` of a city's heaviest scope | {inputs.Volumes.Max(Peak.RebuildSeconds):N0} s | {inputs.Limit("httpSeconds"):N0} s |"),
        Invariant($"| the largest file, {settings.MostBytes / 1048576:N0} MiB, {Peak.LargestFile.Rows:N0} rows, from the queue | {Peak.LargestFile.Seconds:N0} s | 1,800 s |"),
    ];

    private int InHand()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(hostJson));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        return queues.GetProperty("batchSize").GetInt32() + queues.GetProperty("newBatchThreshold").GetInt32();
    }

    private static string CostLine(Volume volume, MonthlyCost cost) => Invariant(
        $"| {volume.Name} | {volume.Rows:N0} | {volume.Submissions:N0} | {cost.Compute:N0} | {cost.Kept:N0} | {cost.Moved:N0} | {cost.Logs:N0} | {cost.Alarms:N0} | **{cost.Total:N0}** |");

    private string Told(string path, IReadOnlyList<PathLoad> loads)
    {
        var names = inputs.Volumes.Select(volume => volume.Name).Where(name => Peak.Of(Volume(name)).Single(load => load.Path == path).Exceeds);
        return Invariant($"* {path} ({string.Join("; ", names)}): {loads.Max(load => load.PerSecond):N0}/s of {loads[0].Limit:N0}/s. What to do: {loads[0].Advice}");
    }

    private Volume Volume(string name) => inputs.Volumes.Single(volume => volume.Name == name);

    private static string Text(PathLoad load)
    {
        var number = load.PerSecond < 10 ? Invariant($"{load.PerSecond:0.##}") : Invariant($"{load.PerSecond:N0}");
        return load.Exceeds ? $"**{number}**" : number;
    }

    private static string Key(string place) => place.Contains(' ', StringComparison.Ordinal) ? place : $"`{place}`";

    private static string Minutes(double seconds) => seconds < 60 ? Invariant($"{seconds:N0} s") : Invariant($"{seconds / 60:N0} min");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
