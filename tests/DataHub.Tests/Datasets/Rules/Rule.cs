using System.Text;
using DataHub.Datasets.Rules;
using DataHub.Intake;
using DataHub.Intake.Reading;
using DataHub.Plan;
using DataHub.Tests.Intake.Reading;
using DataHub.Tests.Plan;
using Row = DataHub.JsonSchema.Records.Record;

namespace DataHub.Tests.Datasets.Rules;

/// <summary>Evaluates expressions of the rule language on a row of D05, at 09:00 on 2 April 2025.</summary>
internal static class Rule
{
    private static readonly RuleEnvironment Environment =
        new(Liaocheng.Plan, BusinessTime.At(new DateOnly(2025, 4, 2), new TimeOnly(9, 0)));

    private static readonly RuleCompiler Compiler = new(Sheets.Of("D05").Columns, Liaocheng.Plan.Thresholds);

    public static bool? Holds(string condition, string row) =>
        On(row, values => Compiler.Condition(condition)(values, Environment));

    public static decimal? Value(string expression, string row) =>
        On(row, values => Compiler.Number(expression)(values, Environment));

    public static string Refusal(string condition) =>
        Assert.Throws<RuleSyntaxException>(() => Compiler.Condition(condition)).Message;

    private static T On<T>(string json, Func<Row, T> evaluate)
    {
        var dataset = Sheets.Of("D05");
        using var file = Sheets.File(Encoding.UTF8.GetBytes($"[{json}]"));
        using var reader = new RowReaders(Liaocheng.Plan).Open(file, FileFormat.Json, dataset);
        var row = new FileRow(dataset);
        Assert.True(reader.Read(row));
        return evaluate(row.Values);
    }
}
