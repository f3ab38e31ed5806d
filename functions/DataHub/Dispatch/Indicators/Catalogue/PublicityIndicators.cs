using DataHub.Dispatch.Facts.Supervision;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>Publicity and disclosure by the records (宣传与信息公开, D19), the city's own among them; O46 to O48.</summary>
internal static class PublicityIndicators
{
    public static readonly Indicator InMonth = Of(
        "EVENTS-MONTH",
        new("宣传活动（记录，本月）", "Publicity events of the month, by the records"),
        new("本月报送的“活动”条数", "Events recorded of the month"),
        "场次",
        new("D19 计数：kind = 活动，报告期 = 本月", "Rows of D19 of the month with kind = 活动"),
        look => Count(look, item => item.IsEvent && item.Month == look.Month, item => item.Month == look.Month));

    public static readonly Indicator InYear = Of(
        "EVENTS-YEAR",
        new("宣传活动（记录，本年）", "Publicity events of the year, by the records"),
        new("本年至本月报送的“活动”条数", "Events recorded from January to the month"),
        "场次",
        new("D19 计数：kind = 活动，报告期在本年至本月", "Rows of D19 from January to the month with kind = 活动"),
        look => Count(look, item => item.IsEvent, item => item.Month.Year == look.Month.Year));

    public static readonly Indicator ColumnStale = Of(
        "COLUMN-STALE",
        new("信息公开栏超期未更新", "Disclosure column stale"),
        new("月末距公开栏最近一次更新超过 columnAgeDays 天的单位；没有记录的为未报", "Units whose column was last updated more than columnAgeDays days before the month's end; none on record is 未报"),
        "个",
        new("月末 － max(D19.date，kind = 公开栏) > columnAgeDays 为 1，否则为 0", "1 when the month's end − the latest D19.date with kind = 公开栏 exceeds columnAgeDays, else 0"),
        look => LastUpdate(look) is { } last
            ? new Measured(IsStale(look, last.On) ? 1 : 0, last.Month, [last.Source])
            : null);

    public static readonly IReadOnlyList<Indicator> All = [InMonth, InYear, ColumnStale];

    /// <summary>The latest update of a unit's column; null when none is on record.</summary>
    public static PublicityItem? LastUpdate(UnitLook look) =>
        look.Facts.Publicity.Where(item => item.IsColumn).MaxBy(item => item.On);

    private static bool IsStale(UnitLook look, DateOnly updated) =>
        look.Month.LastDay.DayNumber - updated.DayNumber > look.Plan.Thresholds["columnAgeDays"];

    private static Measured? Count(UnitLook look, Func<PublicityItem, bool> condition, Func<PublicityItem, bool> known) =>
        Measured.CountOf([.. look.Facts.Publicity.Where(known)], condition, item => item.Source, look.Month);

    private static Indicator Of(
        string code, Wording name, Wording definition, string unit, Wording formula, Func<UnitLook, Measured?> measure) =>
        Indicator.Counted(code, name, definition, unit, ["D19.kind", "D19.date"], formula, measure)
            with
        { Scope = IndicatorScope.UnitsAndOffice };
}
