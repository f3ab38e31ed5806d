using System.Globalization;
using System.Text.Json.Nodes;
using DataHub.Local.Services;

namespace DataHub.Tests.Infra;

/// <summary>The README's figures follow from infra/costs.json.</summary>
public class CostTests
{
    private static readonly JsonNode Costs =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "costs.json")))!;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "infra", "README.md"));

    public static TheoryData<string> Volumes =>
        [.. Costs["volumes"]!.AsArray().Select(volume => volume!["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Volumes))]
    public void The_readme_states_what_a_month_costs(string name)
    {
        var volume = Costs["volumes"]!.AsArray().Single(volume => volume!["name"]!.GetValue<string>() == name)!;
        var cost = MonthlyCost.Of(Costs, volume);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {volume["rows"]!.GetValue<double>():N0} | {volume["submissions"]!.GetValue<double>():N0} "
            + $"| {cost.Compute:N0} | {cost.Kept:N0} | {cost.Moved:N0} | {cost.Logs:N0} | {cost.Alarms:N0} | **{cost.Total:N0}** |");

        Assert.Contains(line, Readme, StringComparison.Ordinal);
    }
}
