using DataHub.Intake.Receipts;
using DataHub.JsonSchema;

namespace DataHub.Plan.Loading;

/// <summary>
/// Says in both languages what a schema error means to whoever edited the plan; the place is said beside it.
/// </summary>
internal static class PlanSchemaWording
{
    public static Wording Of(SchemaError error) => error.MessageKey switch
    {
        "required" => new($"缺少“{error.Argument("name")}”", $"‘{error.Argument("name")}’ is missing"),
        "additionalProperties" => new($"没有“{error.Argument("name")}”这一项", $"‘{error.Argument("name")}’ is unknown"),
        "type" => new($"类型应为 {error.Expected}，实为 {error.Found}", error.Message),
        "enum" => new($"只能是 {error.Expected}，实为 {error.Found}", error.Message),
        "pattern" or "format" => new($"格式不对：{error.Found}（应为 {error.Expected}）", error.Message),
        "minItems" or "minLength" => new("不能为空", "must not be empty"),
        _ => new($"应为 {error.Expected}，实为 {error.Found}", error.Message),
    };
}
