using System.Text;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Datasets.Rules;
using DataHub.JsonSchema.Records;
using DataHub.Plan;
using DataHub.Tests.Plan;
using Record = DataHub.JsonSchema.Records.Record;

namespace DataHub.Tests.Datasets;

/// <summary>The language of in-row rules, by the rules a schema states.</summary>
public class RuleLanguageTests
{
    private static readonly string[] Fields = ["a"];

    private static readonly RuleEnvironment Environment = new(Liaocheng.Plan, BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)));

    [Theory]
    [InlineData("a + b * 2 == 7", 1, 3, true)]
    [InlineData("(a + b) * 2 == 8", 1, 3, true)]
    [InlineData("a - b - 1 == 0", 4, 3, true)]
    [InlineData("-a < b", 1, 3, true)]
    [InlineData("a / b > 0.3", 1, 3, true)]
    [InlineData("not (a > b) and b >= 3", 1, 3, true)]
    [InlineData("a > b or b > 100", 1, 3, false)]
    [InlineData("between(a, 1, 1)", 1, 3, true)]
    [InlineData("near(a, b, 0.1, 1)", 1, 3, false)]
    [InlineData("near(a, b, 0.1, 2)", 1, 3, true)]
    [InlineData("a <= b * $lossShareWarn", 1, 30, true)]
    public void Numbers_are_decimals_with_the_usual_precedence(string must, int a, int b, bool holds) =>
        Assert.Equal(!holds, Rule(must).IsBroken(Row(a, b), Environment));

    [Theory]
    [InlineData("t in ('x', 'y')", true)]
    [InlineData("t == 'z'", false)]
    [InlineData("t != 'z'", true)]
    [InlineData("days(d, '2025-04-11') <= 10", true)]
    [InlineData("d <= today()", true)]
    [InlineData("present(t) and not present(e)", true)]
    public void Texts_dates_and_presence_are_compared(string must, bool holds) =>
        Assert.Equal(!holds, Rule(must).IsBroken(Row(1, 2, "x", "2025-04-01"), Environment));

    [Theory]
    [InlineData("b > 0")]
    [InlineData("e == 'x'")]
    [InlineData("e < d")]
    [InlineData("d <= e")]
    [InlineData("a / b > 0")]
    [InlineData("near(a, b, 0, 0)")]
    public void A_rule_about_a_value_that_is_missing_is_unknown_and_passes(string must) =>
        Assert.False(Rule(must).IsBroken(Row(1, null, "x", "2025-04-01"), Environment));

    [Fact]
    public void Division_by_zero_is_unknown() => Assert.False(Rule("a / b > 0").IsBroken(Row(1, 0), Environment));

    [Fact]
    public void A_rule_applies_only_where_its_condition_is_known_to_hold()
    {
        Assert.True(Rule("a > 100", when: "b > 0").IsBroken(Row(1, 1), Environment));
        Assert.False(Rule("a > 100", when: "b > 0").IsBroken(Row(1, 0), Environment));
        Assert.False(Rule("a > 100", when: "b > 0").IsBroken(Row(1, null), Environment));
    }

    [Fact]
    public void Messages_show_fields_values_and_thresholds_in_per_cent()
    {
        var rule = Rule("a > b", zh: "{a} 与 {sum}，{$lossShareWarn%}");

        Assert.Equal("1 与 4，5%", rule.Message.Fill(Row(1, 3), Environment).Zh);
    }

    [Theory]
    [InlineData("a >", "a >")]
    [InlineData("nothing > 1", "nothing")]
    [InlineData("a > $nowhere", "$nowhere")]
    [InlineData("a > 'x'", "different kinds")]
    [InlineData("a + b", "not a condition")]
    [InlineData("magic(a)", "magic")]
    public void A_rule_that_is_not_of_the_language_is_refused_when_the_schema_is_loaded(string must, string named)
    {
        var refused = Assert.Throws<DatasetException>(() => Rule(must));

        Assert.Contains("T-1", refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_names_something_unknown_is_refused() =>
        Assert.Contains("{x}", Assert.Throws<DatasetException>(() => Rule("a > b", zh: "{x}")).Message, StringComparison.Ordinal);

    [Fact]
    public void All_wrong_schemas_of_a_folder_are_named_at_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.schema.json", "{");
        folder.Write("two.schema.json", """{"type":"nothing"}""");

        var refused = Assert.Throws<DatasetException>(() => DatasetRegistry.Load(folder.Path, Liaocheng.Plan));

        Assert.Contains("one.schema.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains("two.schema.json", refused.Message, StringComparison.Ordinal);
    }

    private static Record Row(int? a, int? b, string? t = null, string? d = null)
    {
        var row = new Record(new RecordShape(["a", "b", "t", "d", "e"]));
        row[0] = a is { } first ? Field.Of((decimal)first) : default;
        row[1] = b is { } second ? Field.Of((decimal)second) : default;
        row[2] = t is null ? default : Field.Of(t);
        row[3] = d is null ? default : Field.Of(d);
        return row;
    }

    private static InRowRule Rule(string must, string? when = null, string zh = "不对")
    {
        using var folder = new TemporaryFolder();
        var rule = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["code"] = "T-1",
            ["severity"] = "error",
            ["fields"] = Fields,
            ["must"] = must,
            ["when"] = when ?? "a >= 0 or a < 0",
            ["values"] = new Dictionary<string, string> { ["sum"] = "a + b" },
            ["zh"] = zh,
            ["en"] = "wrong",
            ["fixZh"] = "改",
            ["fixEn"] = "mend",
        });
        folder.Write("T01.schema.json", $$"""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "x-hub": { "code": "T01", "slug": "test", "version": "1.0", "zh": "测试", "en": "Test", "submitter": "COUNTY",
                         "period": "none", "key": ["a"], "partition": ["unit"], "rules": [{{rule}}] },
              "type": "object",
              "properties": {
                "a": { "type": "number", "x-hub": { "zh": "甲", "en": "A" } },
                "b": { "type": "number", "x-hub": { "zh": "乙", "en": "B" } },
                "t": { "type": "string", "x-hub": { "zh": "文", "en": "T" } },
                "d": { "type": "string", "format": "date", "x-hub": { "zh": "日", "en": "D" } },
                "e": { "type": "string", "format": "date", "x-hub": { "zh": "止", "en": "E" } }
              }
            }
            """);
        return DatasetRegistry.Load(folder.Path, Liaocheng.Plan).All[0].Rules[0];
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("hub-rules-").FullName;

        public void Write(string name, string content) =>
            File.WriteAllText(System.IO.Path.Combine(Path, name), content, new UTF8Encoding(false));

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
