using DataHub.Intake.Receipts;

namespace DataHub.Dictionary.Pages;

/// <summary>The fields of a dataset as a table.</summary>
internal static class FieldTable
{
    private static readonly string[] Headings = ["字段 Field", "名称 Name", "类型 Type", "必填 Required", "取值 Values", "示例 Example", "其他表头 Also headed"];

    public static string Of(DatasetEntry dataset) => Html.Table(
        Headings, dataset.Fields.SelectMany(field => new[] { field }.Concat(field.Members ?? [])).Select(Row));

    private static (string?, string[]) Row(FieldEntry field) =>
    (
        null,
        [
            Html.Code(field.Name),
            Html.Both(field.Zh, field.En),
            Type(field),
            Needed(field),
            Values(field),
            Html.Code(field.Example),
            Html.Text(string.Join('、', field.Aliases)),
        ]);

    private static string Needed(FieldEntry field) => string.Join("<br>", new[]
    {
        field.Required ? "<span class=\"must\">必填 required</span>" : "",
        field.Key ? "主键 key" : "",
    }.Where(part => part.Length > 0));

    private static string Type(FieldEntry field)
    {
        var unit = field.UnitName is null ? "" : $"，{Html.Text(field.UnitName.Zh)}";
        var format = field.Format is null ? "" : $"，{Html.Code(field.Format)}";
        return $"{Html.Text(field.TypeName.Zh)}{unit}{format}<br><span class=\"en\">{Html.Text(field.TypeName.En)}{UnitEn(field.UnitName)}</span>";
    }

    private static string UnitEn(Wording? unit) => unit is null ? "" : $", {Html.Text(unit.En)}";

    private static string Values(FieldEntry field) => string.Join("<br>", new[]
    {
        Html.Text(FieldLimits.Shown(field.Limits)),
        field.Values is null ? "" : Html.Text(string.Join('；', field.Values.Select(Value))),
        field.CodeList is { } list ? Html.Link($"#{list}", $"代码表 {list}") : "",
        field.Envelope is null ? "" : "缺省取自信封<br><span class=\"en\">from the envelope when left out</span>",
        field.Cumulative ? "累计数，不应减少<br><span class=\"en\">cumulative, does not fall</span>" : "",
        Html.Both(field.PersonalData),
    }.Where(part => part.Length > 0));

    private static string Value(ValueEntry value) =>
        value.Aliases.Count == 0 ? value.Value : $"{value.Value}（{string.Join('、', value.Aliases)}）";
}
