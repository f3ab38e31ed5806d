using System.Text.RegularExpressions;
using DataHub.Local.Services;

namespace DataHub.Tests.Infra;

/// <summary>What infra/README.md tells an operator to type is there.</summary>
public partial class ReadmeTests
{
    private static readonly string Infra = Path.Combine(Repository.Root, "infra");
    private static readonly string Readme = File.ReadAllText(Path.Combine(Infra, "README.md"));

    [Fact]
    public void Every_variable_of_the_parameters_is_explained_and_no_other()
    {
        var read = Directory.EnumerateFiles(Infra, "*.bicepparam")
            .SelectMany(file => Variable().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)
            .Where(name => name.StartsWith("HUB_", StringComparison.Ordinal)).ToHashSet();
        var explained = Readme.Split('\n').Where(line => line.StartsWith("| `HUB_", StringComparison.Ordinal))
            .SelectMany(line => InCode().Matches(line.Split('|')[1])).Select(match => match.Groups[1].Value);

        Assert.Equal(read.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_output_that_commands_use_is_one_of_the_template()
    {
        var outputs = Output().Matches(File.ReadAllText(Path.Combine(Infra, "main.bicep")))
            .Select(match => match.Groups[1].Value).ToList();
        var named = VariableOfAnOutput().Matches(Readme).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(5, named.Count);
        Assert.Subset(outputs.ToHashSet(), named.ToHashSet());
    }

    [Theory]
    [InlineData("field")]
    [InlineData("signing")]
    public void A_rotation_names_the_secrets_and_variables_that_there_are(string kind)
    {
        var names = File.ReadAllText(Path.Combine(Infra, "modules", "names.bicep"));
        var parameters = File.ReadAllText(Path.Combine(Infra, "main.bicepparam"));

        Assert.All(Secret().Matches(Readme), secret => Assert.Contains(
            $"'{secret.Value.Replace("$kind", kind, StringComparison.Ordinal)}'", names, StringComparison.Ordinal));
        Assert.All(Given().Matches(Readme), given => Assert.Contains(
            $"'{given.Value.Replace("${KIND}", kind.ToUpperInvariant(), StringComparison.Ordinal)}'",
            parameters,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Azd_deploys_the_project_to_the_app_that_the_template_tags()
    {
        var azd = File.ReadAllText(Path.Combine(Repository.Root, "azure.yaml"));
        var project = Regex.Match(azd, "project: (.+)").Groups[1].Value;
        var service = Regex.Match(azd, @"services:\n  (\w+):").Groups[1].Value;
        var module = Regex.Match(azd, "module: (.+)").Groups[1].Value;

        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Repository.Root, project), "*.csproj"));
        Assert.True(File.Exists(Path.Combine(Infra, module + ".bicep")));
        Assert.True(File.Exists(Path.Combine(Infra, module + ".bicepparam")));
        Assert.Contains(
            $"'azd-service-name': '{service}'",
            File.ReadAllText(Path.Combine(Infra, "modules", "functionApp.bicep")),
            StringComparison.Ordinal);
    }

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex Variable();

    [GeneratedRegex("`([A-Z_]+)`")]
    private static partial Regex InCode();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"`\$[A-Z_]+`\s\(`(\w+)`\)")]
    private static partial Regex VariableOfAnOutput();

    [GeneratedRegex(@"hub-(earlier-)?\$kind-keys?")]
    private static partial Regex Secret();

    [GeneratedRegex(@"HUB_(EARLIER_)?\$\{KIND\}_KEYS?")]
    private static partial Regex Given();
}
