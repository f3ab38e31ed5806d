using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema;

namespace DataHub.Intake.Checks;

/// <summary>Says in both languages what a schema error means to whoever filled in the form.</summary>
internal static class SchemaWording
{
    /// <summary>The stable code on the receipt, such as SCHEMA-REQUIRED.</summary>
    public static string CodeOf(SchemaError error) => error.Keyword switch
    {
        "" => "SCHEMA-JSON",
        "false" => "SCHEMA-NOT-ALLOWED",
        "additionalProperties" or "unevaluatedProperties" => "SCHEMA-UNKNOWN-FIELD",
        "exclusiveMinimum" => "SCHEMA-MINIMUM",
        "exclusiveMaximum" => "SCHEMA-MAXIMUM",
        var keyword => "SCHEMA-" + keyword.ToUpperInvariant(),
    };

    public static Wording Message(SchemaError error, Column? column, string found)
    {
        var (zh, en) = (Quotable(column?.Zh ?? NameOf(error)), column?.En ?? NameOf(error));
        return error.Keyword switch
        {
            "required" => new($"缺少“{zh}”", $"{en} is missing"),
            "type" when column is { IsNumeric: true } =>
                new($"“{zh}”应为数字，实为“{found}”", $"{en} is to be a number, found ‘{found}’"),
            "type" when column is { Type: ColumnType.Boolean } =>
                new($"“{zh}”应为是或否，实为“{found}”", $"{en} is to be yes or no, found ‘{found}’"),
            "type" when column is { Type: ColumnType.Items, Example: { } example } => new(
                $"“{zh}”应逐项写作“{Parts(column, c => c.Zh)}”，各项之间用分号隔开，如 {example}；实为“{found}”",
                $"{en} is written {Parts(column, c => c.En)}, with semicolons between, such as {example}; found ‘{found}’"),
            "type" => new($"“{zh}”的类型不对，实为“{found}”", $"{en}: expected {error.Expected}, found ‘{found}’"),
            "enum" => new(
                $"“{zh}”只能填：{Choices(column, error)}；实为“{found}”",
                $"{en} is one of {Choices(column, error)}; found ‘{found}’"),
            "minimum" => new($"“{zh}”不能小于 {Limit(error)}，实为 {found}", $"{en} is at least {Limit(error)}, found {found}"),
            "maximum" => new($"“{zh}”不能大于 {Limit(error)}，实为 {found}", $"{en} is at most {Limit(error)}, found {found}"),
            "exclusiveMinimum" => new($"“{zh}”应大于 {Limit(error)}，实为 {found}", $"{en} is above {Limit(error)}, found {found}"),
            "maxLength" => new($"“{zh}”不能超过 {Limit(error)} 个字", $"{en} has at most {Limit(error)} characters"),
            "minLength" => new($"“{zh}”至少 {Limit(error)} 个字", $"{en} has at least {Limit(error)} characters"),
            "pattern" or "format" => new(
                $"“{zh}”的格式不对：“{found}”", $"{en} is not of the right form: ‘{found}’"),
            "additionalProperties" or "unevaluatedProperties" => new(
                $"没有“{NameOf(error)}”这个字段", $"There is no field ‘{NameOf(error)}’"),
            _ => new($"“{zh}”不符合要求（{error.Keyword}）：“{found}”", $"{en}: expected {error.Expected}, found ‘{found}’"),
        };
    }

    public static Wording Remedy(SchemaError error, Column? column) => error.Keyword switch
    {
        "required" => new("补填该项", "Fill it in"),
        "type" when column is { IsNumeric: true } => new(
            $"只填数字{UnitZh(column)}，不要写文字", $"Give a number only{UnitEn(column)}"),
        "enum" => new("从所列选项中选择", "Choose one of those listed"),
        "format" or "pattern" when column?.Example is { Length: > 0 } example =>
            new($"参照示例 {example}", $"Follow the example {example}"),
        "additionalProperties" or "unevaluatedProperties" =>
            new("对照数据字典更正字段名，或删除该字段", "Correct the field's name as in the data dictionary, or remove it"),
        _ => new("按数据字典更正", "Correct it as the data dictionary says"),
    };

    // A name stands in quotes, so its own become the inner kind.
    private static string Quotable(string name) => name.Replace('“', '‘').Replace('”', '’');

    private static string NameOf(SchemaError error) =>
        error.Argument("name") ?? error.InstancePointer.TrimStart('/');

    private static string Limit(SchemaError error) => error.Argument("limit") ?? error.Expected;

    private static string Choices(Column? column, SchemaError error) =>
        column is { Values.Count: > 0 } ? string.Join('、', column.Values) : error.Expected;

    private static string Parts(Column column, Func<Column, string> name) =>
        string.Join('：', column.Members.Select(name));

    private static string UnitZh(Column column) => column.Unit switch
    {
        "t" => "（单位：吨）",
        "yuan" => "（单位：元）",
        "wan-yuan" => "（单位：万元）",
        "ratio" => "（如 0.86 或 86%）",
        _ => "",
    };

    private static string UnitEn(Column column) => column.Unit switch
    {
        "t" => ", in tonnes",
        "yuan" => ", in yuan",
        "wan-yuan" => ", in 10,000 yuan",
        "ratio" => ", such as 0.86 or 86%",
        _ => "",
    };
}
