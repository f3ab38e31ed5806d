using System.Globalization;
using System.Text.Json;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>What can be wrong with JSON before any schema looks at it.</summary>
internal static class JsonFault
{
    private static readonly Wording SyntaxRemedy = new(
        "用 JSON 校验工具检查该处：缺少引号或逗号、多余的逗号、NaN、注释都不是合法的 JSON",
        "Check that place with a JSON linter: missing quotes or commas, trailing commas, NaN and comments are not JSON");

    public static UnreadableFileException Syntax(JsonException exception)
    {
        var (line, position) = ((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
        var finding = new Finding(
            "JSON-SYNTAX", Severity.Error, null, null, null, null, null,
            new Wording(
                $"第 {line} 行第 {position} 字节处不是合法的 JSON（解析器提示：{Reason(exception)}）",
                $"Not valid JSON at line {line}, byte {position}: {Reason(exception)}"),
            SyntaxRemedy);
        return new UnreadableFileException(finding, exception);
    }

    public static RowFault SyntaxOfRow(JsonException exception) => new(
        "JSON-SYNTAX", Severity.Error, null, null,
        new Wording(
            $"该行第 {Position(exception)} 字节处不是合法的 JSON（解析器提示：{Reason(exception)}）",
            $"Not valid JSON at byte {Position(exception)} of the line: {Reason(exception)}"),
        SyntaxRemedy);

    public static RowFault NoObject(JsonTokenType found) => new(
        "JSON-NOT-A-ROW", Severity.Error, null, found.ToString(),
        new Wording($"一行数据应为 JSON 对象，实为 {found}", $"A row is a JSON object, found {found}"),
        new Wording("按数据字典写成 {\"字段\": 值} 的形式", "Write it as {\"field\": value}, as the data dictionary says"));

    public static RowFault DuplicateKey(string name, Datasets.Column? column) => new(
        "JSON-DUPLICATE-KEY", Severity.Error, column, name,
        new Wording($"属性“{name}”在同一行中出现多次", $"Property ‘{name}’ occurs more than once in the row"),
        new Wording("每个属性只保留一个值", "Keep one value for each property"));

    public static RowFault TooLong(int limit) => new(
        "ROW-TOO-LONG", Severity.Error, null, null,
        new Wording($"该行超过 {limit / 1024} KB", $"The row is longer than {limit / 1024} KB"),
        new Wording("检查是否缺少换行或引号", "Check for a missing line break or quote"));

    public static UnreadableFileException NoRows(JsonTokenType found) => new(new Finding(
        "JSON-NO-ROWS", Severity.Error, null, null, null, "/rows", found.ToString(),
        new Wording("JSON 中没有数据行数组 rows", "The JSON has no array of rows"),
        new Wording(
            "提交 {\"rows\": [ … ]}、数据行数组，或单独一行",
            "Send {\"rows\": [ … ]}, an array of rows, or a single row object")));

    private static string Position(JsonException exception) =>
        ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
