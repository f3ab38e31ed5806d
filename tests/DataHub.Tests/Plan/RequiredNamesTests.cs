using System.Text.RegularExpressions;
using DataHub.Plan.Loading;

namespace DataHub.Tests.Plan;

/// <summary>What the code asks the plan for by name is asked for when the plan is read.</summary>
public sealed partial class RequiredNamesTests : IDisposable
{
    private readonly PlanFolderCopy _folder = new();

    private static IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "functions", "DataHub"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "RequiredNames.cs" && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "DataHub.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Thresholds_that_the_code_names_are_exactly_those_required()
    {
        var known = Liaocheng.Plan.Thresholds.All.Select(threshold => threshold.Name).ToHashSet();
        var named = Sources.SelectMany(source => Literal().Matches(source)).Select(match => match.Groups[1].Value)
            .Where(known.Contains).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(named, RequiredNames.Thresholds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Due_rules_of_no_dataset_are_exactly_those_that_the_code_names() => Assert.Equal(
        Liaocheng.Plan.DueRules.All.Where(rule => rule.Datasets.Count == 0).Select(rule => rule.Name).Order(StringComparer.Ordinal),
        RequiredNames.DueRules.Order(StringComparer.Ordinal));

    [Fact]
    public void A_plan_without_a_rule_that_the_code_names_is_refused()
    {
        _folder.Change("due-rules.json", file => file["rules"]!.AsArray().RemoveAt(7));
        Assert.Equal(["due-rules.json: lacks the rules that the program needs: lock"], _folder.Problems());
    }

    [Fact]
    public void A_plan_without_a_threshold_that_the_code_names_is_refused()
    {
        _folder.Change("thresholds.json", file => file["thresholds"]!.AsArray()
            .RemoveAll(it => (string?)it!["name"] is "paceGreen" or "dispatchHour"));
        Assert.Equal(
            ["thresholds.json: lacks the thresholds that the program needs: dispatchHour, paceGreen"], _folder.Problems());
    }

    [GeneratedRegex("\"([a-z]+[A-Z][A-Za-z0-9]*)\"")]
    private static partial Regex Literal();
}
