using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using DataHub.Privacy;

namespace DataHub.Dictionary;

/// <summary>What the dictionary calls types, units, periods and deadlines.</summary>
internal static class DictionaryWords
{
    public static string NameOf(CodeList list) => list.ToString().ToLowerInvariant();

    public static string NameOf(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    public static Wording TypeOf(ColumnType type) => type switch
    {
        ColumnType.Number => new("数值", "number"),
        ColumnType.Integer => new("整数", "integer"),
        ColumnType.Boolean => new("是/否", "yes or no"),
        ColumnType.Date => new("日期", "date"),
        ColumnType.Instant => new("时间", "instant"),
        ColumnType.Month => new("月份", "month"),
        ColumnType.List => new("列表", "list"),
        ColumnType.Items => new("明细列表", "list of records"),
        ColumnType.Nested => new("组合", "object"),
        _ => new("文字", "text"),
    };

    public static Wording? UnitOf(string? unit) => unit switch
    {
        null => null,
        "t" => new("吨", "t"),
        "yuan" => new("元", "yuan"),
        "wan-yuan" => new("万元", "10,000 yuan"),
        "ratio" => new("比率（0–1）", "ratio (0–1)"),
        "percent" => new("百分数（0–100）", "per cent (0–100)"),
        _ => new(unit, unit),
    };

    public static Wording SubmitterOf(string submitter) => submitter switch
    {
        "ENTERPRISE" => new("企业", "enterprise"),
        "COUNTY" => new("县（市、区）、开发区", "county or zone"),
        "CITY" => new("市", "city"),
        _ => new("平台（“1+6”系统）", "platform (the systems of “1+6”)"),
    };

    public static Wording PeriodOf(PeriodKind kind)
    {
        var (zh, en) = kind switch
        {
            PeriodKind.Month => ("月", "month"),
            PeriodKind.Quarter => ("季", "quarter"),
            PeriodKind.Year => ("年", "year"),
            PeriodKind.Date => ("日", "day"),
            _ => ("无（名录，随变随报）", "none (a register: report when it changes)"),
        };
        return kind == PeriodKind.None
            ? new Wording(zh, en)
            : new Wording($"{zh}，如 {PeriodText.Example(kind)}", $"{en}, such as {PeriodText.Example(kind)}");
    }

    public static Wording DueBy(DueRule rule)
    {
        var n = rule.Offset.N.ToString(CultureInfo.InvariantCulture);
        var (zh, en) = rule.Offset.Type switch
        {
            DueOffsetType.DayOfNextMonth => ($"次月 {n} 日", $"day {n} of the next month"),
            DueOffsetType.WorkdayOfNextMonth => ($"次月第 {n} 个工作日", $"workday {n} of the next month"),
            _ when rule.Offset.N == 0 => ("当日；按月的为当月最后一日", "the same day; for a month its last day"),
            _ => ($"事项发生后 {n} 日内", n == "1" ? "by the day after the event" : $"within {n} days of the event"),
        };
        var time = string.Create(CultureInfo.InvariantCulture, $"{(int)rule.Cutoff.TotalHours:00}:{rule.Cutoff.Minutes:00}");
        var (shiftZh, shiftEn) = rule.Shift switch
        {
            DueShift.NextWorkday => ("，遇节假日顺延", ", moved on to a workday"),
            DueShift.PreviousWorkday => ("，遇节假日提前", ", moved back to a workday"),
            _ => ("", ""),
        };
        var (graceZh, graceEn) = rule.GraceDays == 0
            ? ("", "")
            : ($"，宽限 {rule.GraceDays} 日", $", with {rule.GraceDays} days of grace");
        return new Wording($"{zh} {time} 前{shiftZh}{graceZh}", $"{en}, {time} Beijing time{shiftEn}{graceEn}");
    }

    public static Wording? PersonalOf(PersonalData kind) => kind switch
    {
        PersonalData.None => null,
        PersonalData.Name => Kept("姓名", "name"),
        PersonalData.Phone => Kept("电话", "phone number"),
        PersonalData.Email => Kept("邮箱", "e-mail address"),
        PersonalData.IdNumber => Kept("身份证号", "identity number"),
        PersonalData.Address => Kept("住址", "address"),
        _ => Kept("车牌", "number plate"),
    };

    public static Wording SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("提示", "warning"),
        _ => new("说明", "note"),
    };

    private static Wording Kept(string zh, string en) => new(
        $"个人信息（{zh}）：加密存储，回执、邮件与日志中脱敏", $"personal data ({en}): encrypted at rest, masked wherever it is shown");
}
