using System.Text.Json.Nodes;

namespace DataHub.Benchmarks.Load.Model;

/// <summary>What is reckoned with: <c>infra/volumes.json</c> and <c>infra/costs.json</c>.</summary>
internal sealed class LoadInputs
{
    private readonly JsonNode _volumes;
    private readonly JsonNode _costs;

    private LoadInputs(JsonNode volumes, JsonNode costs)
    {
        (_volumes, _costs) = (volumes, costs);
        Volumes = [.. volumes["volumes"]!.AsArray().Select(volume => VolumeOf(volume!))];
    }

    public IReadOnlyList<Volume> Volumes { get; }

    /// <param name="infra">The folder of both files.</param>
    public static LoadInputs Read(string infra) => new(
        JsonNode.Parse(File.ReadAllText(Path.Combine(infra, "volumes.json")))!,
        JsonNode.Parse(File.ReadAllText(Path.Combine(infra, "costs.json")))!);

    public double Limit(string name) => Number(_volumes["limits"]!, name);

    public double Assumed(string name) => Number(_volumes["assumptions"]!, name);

    public double DeadlineDay(string name) => Number(_volumes["deadlineDay"]!, name);

    public double Price(string name) => Number(_costs["prices"]!, name);

    /// <summary>An assumption of the costs, such as rowsPerSecond.</summary>
    public double Cost(string name) => Number(_costs["assumptions"]!, name);

    /// <summary>Jobs that do the same work whatever the volume.</summary>
    public IReadOnlyList<string> WatchJobs =>
        [.. _costs["assumptions"]!["watchJobs"]!.AsArray().Select(job => job!.GetValue<string>())];

    private Volume VolumeOf(JsonNode volume)
    {
        var cities = volume["cities"]!.GetValue<int>();
        var one = volume["as"] is { } name
            ? _volumes["volumes"]!.AsArray().Single(other => Text(other!, "name") == name.GetValue<string>())!
            : volume;
        return new Volume(
            Text(volume, "name"),
            cities,
            volume["enterprises"]!.GetValue<int>(),
            one["submissions"]!.GetValue<double>() * cities,
            volume["timerSeconds"]!.GetValue<double>(),
            one["rows"]!.AsObject().ToDictionary(row => row.Key, row => row.Value!.GetValue<double>()));
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static double Number(JsonNode node, string name) => node[name]!.GetValue<double>();
}
