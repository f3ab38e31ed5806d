using System.Globalization;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Plan;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>What is reckoned, as the lines of infra/README.md say it.</summary>
/// <param name="hostJson">The settings of the Functions host, which say how many messages an instance has in
/// hand, and how long a run may take.</param>
internal sealed class LoadTables(
    LoadInputs inputs, DatasetRegistry datasets, CityPlan plan, HubSettings settings, string hostJson)
{
    private const int MostFilesAtOnce = 2;

    public PeakHour Peak { get; } = new(inputs, datasets, plan, settings);

    /// <summary>Each path with its load in each volume.</summary>
    public IReadOnlyList<(string Path, string Place, IReadOnlyList<PathLoad> Loads)> Paths =>
    [
        .. inputs.Volumes.SelectMany(Peak.Of).GroupBy(load => load.Path)
            .Select(path => (path.Key, path.ElementAt(1).Place, (IReadOnlyList<PathLoad>)[.. path])),
    ];

    public IReadOnlyList<string> PathLines =>
    [
        .. Paths.Select(path => Line(
            [path.Path, Key(path.Place), .. path.Loads.Select(Text), Whole(path.Loads[0].Limit)])),
    ];

    /// <summary>Where a limit is reached or exceeded, and what to do.</summary>
    public IReadOnlyList<string> Exceeded =>
    [
        .. Paths.Where(path => path.Loads.Any(load => load.Exceeds)).Select(path => Told(
            $"{path.Path} ({string.Join("; ", NamesWhere(path.Loads, load => load.Exceeds))})",
            path.Loads.MaxBy(load => load.PerSecond)!)),
        .. Enumerable.Range(1, MostFilesAtOnce).Select(Peak.Files).Where(load => load.PerSecond >= load.Limit)
            .Select(load => Told(load.Path, load)),
    ];

    public IReadOnlyList<string> CostLines =>
        [.. inputs.Volumes.Select(volume => CostLine(volume, MonthlyCost.Of(inputs, volume)))];

    /// <summary>What a month moves, volume by volume.</summary>
    public IReadOnlyList<string> AmountLines =>
    [
        .. inputs.Volumes.Select(volume => (volume.Name, Cost: MonthlyCost.Of(inputs, volume))).Select(it => Line(
        [
            it.Name, Whole(it.Cost.Executions), Whole(it.Cost.GbSeconds), Invariant($"{it.Cost.Transactions / 1e6:N1}"),
            Whole(it.Cost.StoredGb),
        ])),
    ];

    public IReadOnlyList<(Volume Volume, DeadlineDay Day, DeadlineOutcome One, DeadlineOutcome Fewest)> Deadline =>
    [
        .. inputs.Volumes.Select(volume => (volume, Day: new DeadlineDay(inputs, volume, datasets, plan, InHand())))
            .Select(it => (it.volume, it.Day, it.Day.With(1), it.Day.Fewest())),
    ];

    public IReadOnlyList<string> DeadlineLines =>
    [
        .. Deadline.Select(it => Line(
        [
            it.Volume.Name, Whole(it.Day.Files), Whole(it.One.LongestQueue), Minutes(it.One.OldestSeconds),
            Whole(it.Fewest.Instances), Whole(it.Fewest.LongestQueue), Minutes(it.Fewest.OldestSeconds),
        ])),
    ];

    /// <summary>How long what is bound by a time takes.</summary>
    public IReadOnlyList<string> TimeLines =>
    [
        Line(
        [
            $"`POST /api/submissions`, {Whole(settings.InlineRows)} rows at once", Seconds(Peak.InlineSeconds), HttpLimit,
        ]),
        Line(
        [
            "`POST /api/operator/rebuilds` of a city's heaviest scope",
            Seconds(inputs.Volumes.Max(Peak.RebuildSeconds)), HttpLimit,
        ]),
        Line(
        [
            $"the largest file, {settings.MostBytes >> 20} MiB, {Whole(Peak.LargestFile.Rows)} rows, from the queue",
            Seconds(Peak.LargestFile.Seconds), Seconds(LongestRun().TotalSeconds),
        ]),
    ];

    private TimeSpan LongestRun()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(hostJson));
        return TimeSpan.Parse(
            host.RootElement.GetProperty("functionTimeout").GetString()!, CultureInfo.InvariantCulture);
    }

    private int InHand()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(hostJson));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        return queues.GetProperty("batchSize").GetInt32() + queues.GetProperty("newBatchThreshold").GetInt32();
    }

    private string HttpLimit => Seconds(inputs.Limit("httpSeconds"));

    private static string CostLine(Volume volume, MonthlyCost cost) => Line(
    [
        volume.Name, Whole(volume.Rows), Whole(volume.Submissions), Whole(cost.Compute), Whole(cost.Kept),
        Whole(cost.Moved), Whole(cost.Logs), Whole(cost.Alarms), $"**{Whole(cost.Total)}**",
    ]);

    private IEnumerable<string> NamesWhere(IReadOnlyList<PathLoad> loads, Func<PathLoad, bool> holds) =>
        inputs.Volumes.Zip(loads).Where(it => holds(it.Second)).Select(it => it.First.Name);

    private static string Told(string what, PathLoad load) =>
        Invariant($"* {what}: {load.PerSecond:N0}/s of {load.Limit:N0}/s. What to do: {load.Advice}");

    private static string Text(PathLoad load)
    {
        var number = load.PerSecond < 10 ? Invariant($"{load.PerSecond:0.##}") : Whole(load.PerSecond);
        return load.Exceeds ? $"**{number}**" : number;
    }

    private static string Key(string place) => place.Contains(' ', StringComparison.Ordinal) ? place : $"`{place}`";

    private static string Line(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Whole(double number) => Invariant($"{number:N0}");

    private static string Seconds(double seconds) => Whole(seconds) + " s";

    private static string Minutes(double seconds) => seconds < 60 ? Seconds(seconds) : Whole(seconds / 60) + " min";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
