using System.Globalization;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Templates;

/// <summary>Says in both languages who submits a dataset, when it is due and where the file goes.</summary>
internal static class DatasetWords
{
    /// <summary>What a row is, without the schema's references to its sources.</summary>
    public static string Rows(Dataset dataset) =>
        (dataset.Description ?? "").Split(" Domain report", StringSplitOptions.None)[0];

    public static Wording Submitter(Dataset dataset) => dataset.Submitter switch
    {
        "ENTERPRISE" => new("回收企业", "Recycling enterprises"),
        "COUNTY" => new("县（市、区）和市属开发区", "Counties and development zones"),
        "CITY" => new("市级牵头单位", "The city's lead bureau"),
        _ => new("“1+6”平台的各系统", "The partner systems of the “1+6” platform"),
    };

    public static Wording Due(Dataset dataset, CityPlan plan) => plan.DueRules.TryForDataset(dataset.Code, out var rule)
        ? new Wording(
            $"{rule.Zh}：{When(rule).Zh} {Cutoff(rule)} 前（北京时间）",
            $"{rule.En}: {When(rule).En}, before {Cutoff(rule)} Beijing time")
        : new Wording("没有固定期限，有变化即报", "At no fixed date: whenever something changes");

    public static Wording Period(Dataset dataset) => dataset.PeriodKind switch
    {
        PeriodKind.Month => new("一个文件一个单位、一个月", "One file for each unit and month"),
        PeriodKind.Quarter => new("一个文件一个单位、一个季度", "One file for each unit and quarter"),
        PeriodKind.Year => new("一个文件一个单位、一年", "One file for each unit and year"),
        PeriodKind.Date => new("一个文件一个单位、一天", "One file for each unit and day"),
        _ => new("名录，不分报告期；一个文件一个单位", "A register without periods: one file for each unit"),
    };

    /// <summary>The path in the drop zone, with a unit of the plan as the example.</summary>
    public static string DropZonePath(Dataset dataset, CityPlan plan)
    {
        var unit = plan.Units[0].Code;
        var folder = dataset.HasPeriod ? $"{unit}/{PeriodText.Example(dataset.PeriodKind)}" : unit;
        return $"{folder}/{dataset.Code}-{dataset.Zh}.xlsx";
    }

    public static string Address(Dataset dataset, CityPlan plan)
    {
        var period = dataset.HasPeriod ? $"&period={PeriodText.Example(dataset.PeriodKind)}" : "";
        return $"POST /api/submissions/{dataset.Code}?unit={plan.Units[0].Code}{period}";
    }

    private static Wording When(DueRule rule) => rule.Offset.Type switch
    {
        DueOffsetType.DayOfNextMonth => new($"次月 {rule.Offset.N} 日", $"day {rule.Offset.N} of the next month"),
        DueOffsetType.WorkdayOfNextMonth => new(
            $"次月第 {rule.Offset.N} 个工作日", $"workday {rule.Offset.N} of the next month"),
        _ when rule.Offset.N == 0 => new("当期最后一日", "the last day of the period"),
        _ => new($"发生后 {rule.Offset.N} 日", $"{rule.Offset.N} days after the event"),
    };

    private static string Cutoff(DueRule rule) => rule.Cutoff == TimeSpan.FromDays(1)
        ? "24:00"
        : rule.Cutoff.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
