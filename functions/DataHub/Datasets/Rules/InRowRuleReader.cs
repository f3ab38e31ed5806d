using System.Text.Json;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Plan;

namespace DataHub.Datasets.Rules;

/// <summary>Compiles the rules that a schema states in <c>x-hub.rules</c>.</summary>
internal sealed class InRowRuleReader(IReadOnlyList<Column> columns, Thresholds thresholds)
{
    private static readonly Dictionary<string, Severity> Severities = new(StringComparer.Ordinal)
    {
        ["error"] = Severity.Error,
        ["warning"] = Severity.Warning,
        ["info"] = Severity.Info,
    };

    private readonly RuleCompiler _compiler = new(columns, thresholds);

    /// <exception cref="RuleSyntaxException">The rule is not of the language; the message names it.</exception>
    public InRowRule Read(JsonElement rule)
    {
        var code = rule.Text("code");
        try
        {
            var values = ValuesOf(rule);
            return new InRowRule
            {
                Code = code,
                Severity = Severities[rule.Text("severity")],
                Fields = rule.Texts("fields"),
                When = rule.OptionalText("when") is { } when ? _compiler.Condition(when) : null,
                Must = _compiler.Condition(rule.Text("must")),
                MustText = rule.Text("must"),
                WhenText = rule.OptionalText("when"),
                Message = Template(rule.Text("zh"), rule.Text("en"), values),
                Remedy = Template(rule.Text("fixZh"), rule.Text("fixEn"), values),
            };
        }
        catch (Exception wrong) when (wrong is RuleSyntaxException or KeyNotFoundException)
        {
            throw new RuleSyntaxException($"rule {code}: {wrong.Message}", wrong);
        }
    }

    private MessageTemplate Template(
        string zh, string en, IReadOnlyDictionary<string, Func<Record, RuleEnvironment, decimal?>> values) =>
        new(new Wording(zh, en), values, columns, thresholds);

    private Dictionary<string, Func<Record, RuleEnvironment, decimal?>> ValuesOf(JsonElement rule) =>
        rule.TryGetProperty("values", out var values)
            ? values.EnumerateObject().ToDictionary(
                value => value.Name, value => _compiler.Number(value.Value.GetString()!), StringComparer.Ordinal)
            : [];
}
