using System.Globalization;
using System.Text.Json.Nodes;
using DataHub.Benchmarks.Load.Model;
using DataHub.Datasets;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Tests.Datasets;

namespace DataHub.Tests.Infra;

/// <summary>The README's tables of costs, limits and the day of the deadline follow from infra/*.json and the keys of
/// the code.</summary>
public class LoadTests
{
    private const int SimulatedInstances = 40;

    private static readonly string Infra = Path.Combine(Repository.Root, "infra");
    private static readonly LoadInputs Inputs = LoadInputs.Read(Infra);
    private static readonly LoadTables Tables = new(
        Inputs,
        Hub.Get<DatasetRegistry>(),
        Hub.Get<CityPlan>(),
        Hub.Get<HubSettings>(),
        Path.Combine(AppContext.BaseDirectory, "host.json"));

    private static readonly IReadOnlyList<Volume> Cities = [.. Inputs.Volumes.Where(volume => volume.Cities == 1)];
    private static readonly double PartitionLimit = Inputs.Limit("partitionEntitiesPerSecond");
    private static readonly string Readme = File.ReadAllText(Path.Combine(Infra, "README.md"));

    public static TheoryData<string> Lines =>
    [
        .. Tables.CostLines, .. Tables.AmountLines, .. Tables.PathLines, .. Tables.TimeLines, .. Tables.DeadlineLines,
        .. Tables.Exceeded,
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_readme_says_what_is_reckoned(string line) => Assert.Contains(line, Readme.Split('\n'));

    [Fact]
    public void The_readme_says_how_much_of_the_free_grant_a_city_takes()
    {
        var most = Cities.Max(volume => MonthlyCost.Of(Inputs, volume).GbSeconds);
        var free = Inputs.Price("freeGbSeconds");

        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"{most:N0} GB-s, of which {free:N0} are free"),
            Readme,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_path_of_a_city_exceeds_its_limit() => Assert.All(
        Cities.SelectMany(Tables.Peak.Of),
        load => Assert.False(load.Exceeds, load.ToString()));

    [Fact]
    public void Not_even_a_nation_exceeds_a_partitions_limit() => Assert.All(
        Inputs.Volumes.SelectMany(Tables.Peak.Of).Where(load => load.Limit == PartitionLimit),
        load => Assert.False(load.Exceeds, load.ToString()));

    [Fact]
    public void What_is_bound_by_an_HTTP_answer_ends_within_half_of_its_time()
    {
        var half = Inputs.Limit("httpSeconds") / 2;

        Assert.InRange(Tables.Peak.InlineSeconds, 0, half);
        Assert.All(Inputs.Volumes, volume => Assert.InRange(Tables.Peak.RebuildSeconds(volume), 0, half));
    }

    [Fact]
    public void The_largest_file_is_done_within_half_of_a_functions_time()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!;
        var limit = TimeSpan.Parse(host["functionTimeout"]!.GetValue<string>(), CultureInfo.InvariantCulture);

        Assert.Equal(1800, limit.TotalSeconds);
        Assert.InRange(Tables.Peak.LargestFile.Seconds, 0, limit.TotalSeconds / 2);
    }

    [Fact]
    public void Every_dataset_with_rows_is_reckoned_with_and_the_totals_are_those_of_the_domain_report()
    {
        Assert.All(
            Inputs.Volumes.SelectMany(volume => volume.CityRows.Keys).Distinct(),
            code => Assert.NotEmpty(Hub.Get<DatasetRegistry>().VersionsOf(code)));
        Assert.InRange(Inputs.Volumes[0].Rows, 280_000, 320_000);
        Assert.InRange(Inputs.Volumes[1].Rows, 2_000_000, 3_000_000);
        Assert.InRange(Inputs.Volumes[2].Rows, 77_000_000, 79_000_000);
        Assert.InRange(Inputs.Volumes[3].Rows, 520_000_000, 780_000_000);
    }

    [Fact]
    public void Timers_are_counted_by_their_schedules()
    {
        Assert.Equal(DeclaredFunctions.All.Timers.Count, TimerRuns.ByJob.Count);
        Assert.Equal(8640, TimerRuns.ByJob["send-outbox"]);
        Assert.Equal(2880, TimerRuns.ByJob["drop-canary"]);
        Assert.Equal(720, TimerRuns.ByJob["archive-audit"]);
        Assert.All(Inputs.WatchJobs, job => Assert.Contains(job, TimerRuns.ByJob.Keys));
    }

    [Fact]
    public void The_default_of_maximum_instances_is_more_than_the_day_of_the_deadline_needs()
    {
        var template = File.ReadAllText(Path.Combine(Infra, "main.bicepparam"));

        Assert.Contains($"'HUB_MAXIMUM_INSTANCES', '{SimulatedInstances}'", template, StringComparison.Ordinal);
        Assert.All(Tables.Deadline, it => Assert.InRange(it.Fewest.Instances, 1, SimulatedInstances / 2));
    }

    [Fact]
    public void More_instances_leave_no_file_waiting_longer()
    {
        var day = Tables.Deadline[^1].Day;
        var outcomes = Enumerable.Range(1, 10).Select(day.With).ToList();

        var oldest = outcomes.Select(outcome => outcome.OldestSeconds).ToList();
        Assert.Equal(oldest.OrderDescending(), oldest);
        Assert.Equal(outcomes[3], day.With(4));
    }
}
