using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataHub.Dictionary;
using DataHub.Intake;
using DataHub.Intake.Checks;
using DataHub.JsonSchema;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Tests.Datasets;
using DataHub.Tests.Intake.Reading;

namespace DataHub.Tests.Dictionary;

/// <summary>No receipt prints a code that the rules page does not explain.</summary>
public partial class RuleCodeTests
{
    /// <summary>What looks like a code in the sources and is none: the beginning that several codes share.</summary>
    private static readonly string[] NoCodes = ["FILE-TYPE", "LC-YG"];

    /// <summary>Keywords that never fail by themselves: what stands below them does.</summary>
    private static readonly string[] SilentKeywords =
    [
        "properties", "patternProperties", "prefixItems", "propertyNames", "dependentSchemas", "allOf", "if", "then", "else",
    ];

    private static readonly string[] FailingVocabularies = ["validation", "applicator", "unevaluated", "format-assertion"];

    private static readonly string Sources = Path.Combine(Repository.Root, "functions", "DataHub");

    private static readonly string Vocabularies =
        Path.Combine(Repository.Root, "functions", "DataHub.JsonSchema", "Compilation", "MetaSchemas");

    private static RuleCatalogue Rules => Hub.Get<RuleCatalogue>();

    public static IEnumerable<object[]> SampleFiles => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests", "samples"), "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("make", StringComparison.Ordinal) && !file.EndsWith(".md", StringComparison.Ordinal)
            && DatasetOf(file) is not null)
        .Select(file => new object[] { Path.GetRelativePath(Repository.Root, file) });

    [Fact]
    public void Every_code_in_the_sources_is_declared()
    {
        var codes = SourceFiles().SelectMany(file => CodeLiteral().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Except(NoCodes).ToList();

        Assert.Contains("FILE-EMPTY", codes);
        Assert.DoesNotContain(codes, code => !Rules.Knows(code));
    }

    [Fact]
    public void No_code_is_put_together_where_this_test_could_not_see_it()
    {
        var composed = SourceFiles().Where(file => ComposedCode().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);

        Assert.Equal(["SchemaWording.cs"], composed);
    }

    [Fact]
    public void Every_keyword_of_json_schema_that_can_fail_has_a_declared_code()
    {
        var keywords = FailingVocabularies
            .Select(vocabulary => JsonNode.Parse(File.ReadAllText(Path.Combine(Vocabularies, $"{vocabulary}.json")))!)
            .SelectMany(vocabulary => vocabulary["properties"]!.AsObject().Select(property => property.Key))
            .Except(SilentKeywords).Append("").Append("false").ToList();

        Assert.Contains("dependentRequired", keywords);
        Assert.DoesNotContain(keywords, keyword => !Rules.Knows(SchemaWording.CodeOf(Failed(keyword))));
    }

    [Fact]
    public void Every_declared_code_is_one_that_the_sources_or_a_schema_can_give()
    {
        var literals = SourceFiles().SelectMany(file => CodeLiteral().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value));
        var declared = RuleGroup.OfTheHub().SelectMany(group => group.Codes).Select(code => code.Code)
            .Where(code => !code.StartsWith("SCHEMA-", StringComparison.Ordinal));

        Assert.Empty(declared.Except(literals));
    }

    [Fact]
    public void A_code_of_a_cross_rule_stands_in_the_rule_it_names()
    {
        var codes = RuleGroup.OfTheHub().SelectMany(group => group.Codes).Where(code => code.CrossRule is not null).ToList();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(
            $"\"{code.Code}\"",
            File.ReadAllText(Path.Combine(Sources, "Intake", "CrossRules", $"{code.CrossRule}.cs")),
            StringComparison.Ordinal));
    }

    [Fact]
    public void Every_code_is_explained_in_both_languages_with_an_example_and_a_remedy() =>
        Assert.All(Rules.Groups.SelectMany(group => group.Codes), code => Assert.All(
            new[] { code.Meaning, code.Remedy, code.Example },
            words => Assert.True(words.Zh.Length > 0 && words.En.Length > 0, code.Code)));

    [Theory]
    [MemberData(nameof(SampleFiles))]
    public async Task A_samples_receipt_prints_only_declared_codes(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        await using var content = File.OpenRead(path);

        var receipt = await Hub.Offline.CheckAsync(
            content,
            new ArrivalHints
            {
                Dataset = Sheets.Of(DatasetOf(path)!),
                Unit = UnitIn().Match(file) is { Success: true } unit ? unit.Value : "LC-YG",
                Period = "2025-03",
                Channel = "FILE",
                FileName = Path.GetFileName(path),
                ReceivedAt = BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)),
            },
            CancellationToken.None);

        Assert.DoesNotContain(receipt.Totals, total => !Rules.Knows(total.Code));
    }

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Sources, "Intake"), "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(Sources, "Identifiers", "IdentifierAdvice.cs"));

    private static SchemaError Failed(string keyword) => new()
    {
        InstancePointer = "",
        KeywordLocation = "",
        SchemaLocation = "",
        Keyword = keyword,
        MessageKey = keyword,
        Expected = "",
        Found = "",
        Arguments = [],
    };

    private static string? DatasetOf(string file) =>
        file.Contains($"{Path.DirectorySeparatorChar}wrong{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? "D04"
            : DatasetIn().Match(Path.GetFileName(file)) is { Success: true } code ? code.Value : null;

    [GeneratedRegex("\"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\"")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex("\\$\"[A-Z0-9]+-\\{|\"[A-Z0-9]+(?:-[A-Z0-9]+)*-\" *\\+")]
    private static partial Regex ComposedCode();

    [GeneratedRegex("D[0-9]{2}")]
    private static partial Regex DatasetIn();

    [GeneratedRegex("LC-[A-Z]{2,3}")]
    private static partial Regex UnitIn();
}
