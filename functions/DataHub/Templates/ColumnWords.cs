using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Privacy;
using DataHub.Workbooks;

namespace DataHub.Templates;

/// <summary>
/// Says in both languages what may stand in a column: for the note at its heading and the instructions.
/// </summary>
internal static class ColumnWords
{
    private const int MostNamed = 12;

    public static Wording Need(Column column) => column switch
    {
        { Required: true, Envelope: not EnvelopeField.None } => new(
            "必填（留空时取自文件存放位置）", "Required; left empty it is taken from where the file lies"),
        { Required: true } => new("必填", "Required"),
        _ => new("选填", "Optional"),
    };

    /// <summary>The unit of a quantity; null when it is none.</summary>
    public static Wording? Unit(Column column) => column.Unit switch
    {
        "t" => new("吨", "t"),
        "yuan" => new("元", "yuan"),
        "wan-yuan" => new("万元", "10,000 yuan"),
        "ratio" => new("比率，如 0.86 或 86%", "ratio, such as 0.86 or 86%"),
        "percent" => new("百分数，如 65", "per cent, such as 65"),
        _ => null,
    };

    /// <summary>How a value is written.</summary>
    public static Wording Form(Column column)
    {
        var (zh, en) = (FormatOf(column) ?? TypeOf(column));
        var limits = column.Limits;
        if (limits.Minimum is { } least)
        {
            (zh, en) = (zh + $"，不小于 {Shown(least)}", en + $", at least {Shown(least)}");
        }

        if (limits.Maximum is { } most)
        {
            (zh, en) = (zh + $"，不大于 {Shown(most)}", en + $", at most {Shown(most)}");
        }

        return new Wording(zh, en);
    }

    /// <summary>The values that may be chosen; null when anything may be written.</summary>
    public static Wording? Allowed(IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
        {
            return null;
        }

        var first = choices.Take(MostNamed).ToList();
        var zh = string.Join('、', first.Select(choice => choice.Label));
        var en = string.Join(", ", first.Select(choice => choice.Value));
        return choices.Count <= MostNamed
            ? new Wording(zh, en)
            : new Wording($"{zh} 等 {choices.Count} 项，见下拉列表", $"{en} and others, {choices.Count} in all: see the list");
    }

    /// <summary>What else is to be known of the column: part of the key, personal data.</summary>
    public static Wording? Remark(Dataset dataset, Column column)
    {
        var isKey = dataset.Key.Contains(column);
        var isPersonal = column.PersonalData != PersonalData.None;
        return (isKey, isPersonal) switch
        {
            (false, false) => null,
            (true, false) => new("主键：相同的行视为同一条，后报的更正先报的", "Key: a row with the same value corrects the earlier one"),
            _ => new(
                "个人信息：加密保存，退回件中以 * 遮盖，更正时须重新填写全文",
                "Personal: stored encrypted, masked with * in what is given back; type it whole again"),
        };
    }

    private static string Shown(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static (string Zh, string En)? FormatOf(Column column) => column.Format switch
    {
        "cn-uscc" => ("18 位统一社会信用代码，末位为校验码", "unified social credit code, 18 characters, the last a check digit"),
        "cn-phone" => ("手机或固定电话号码", "mobile or fixed-line number"),
        "cn-resident-id" => ("18 位居民身份证号", "resident identity number, 18 characters"),
        "cn-plate" => ("机动车号牌，如 鲁P12345", "vehicle plate, such as 鲁P12345"),
        "vin" => ("17 位车辆识别代号", "vehicle identification number, 17 characters"),
        "email" => ("电子邮箱", "e-mail address"),
        "uri" => ("网址，以 https:// 开头", "web address, beginning with https://"),
        "business-month" => ("月份，如 2025-03", "month, such as 2025-03"),
        "business-quarter" => ("季度，如 2025-Q1", "quarter, such as 2025-Q1"),
        "business-year" => ("年份，如 2025", "year, such as 2025"),
        _ => null,
    };

    private static (string Zh, string En) TypeOf(Column column) => column.Type switch
    {
        ColumnType.Number => ($"数字，最多 {column.Scale} 位小数", $"number, at most {column.Scale} decimal places"),
        ColumnType.Integer => ("整数", "whole number"),
        ColumnType.Boolean => ("填“是”或“否”", "是 (yes) or 否 (no)"),
        ColumnType.Date => ("日期，如 2025-03-05", "date, such as 2025-03-05"),
        ColumnType.Instant => ("日期和时间（北京时间），如 2025-03-05 10:10", "date and time of Beijing, such as 2025-03-05 10:10"),
        ColumnType.List => ("可填多项，用“、”隔开", "several, with 、 between them"),
        ColumnType.Items => (
            $"每项写作“{Parts(column, member => member.Zh)}”，各项之间用“；”隔开",
            $"each written {Parts(column, member => member.En)}, with ； between them"),
        _ when column.Values.Count > 0 || column.Codes != CodeList.None => ("从下拉列表中选择", "choose from the list"),
        _ when column.Limits.MaxLength is { } most => ($"文字，不超过 {most} 个字", $"text, at most {most} characters"),
        _ => ("文字", "text"),
    };

    private static string Parts(Column column, Func<Column, string> name) =>
        string.Join('：', column.Members.Select(name));
}
