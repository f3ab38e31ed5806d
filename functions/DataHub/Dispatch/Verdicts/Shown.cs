using System.Globalization;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Verdicts;

/// <summary>
/// Numbers and dates as official documents write them: no thousands separators, Arabic dates (domain report 7.2).
/// </summary>
internal static class Shown
{
    /// <summary>Up to two decimals.</summary>
    public static string Number(decimal number) => Rounded(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A share as a percentage with up to two decimals.</summary>
    public static string Percent(decimal share) => Number(share * 100) + "%";

    /// <summary>A difference of shares in percentage points, with up to two decimals.</summary>
    public static string Points(decimal share) => Number(share * 100);

    public static string Date(DateOnly date) =>
        date.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture);

    public static string DayInYear(DateOnly date) => date.ToString("M'月'd'日'", CultureInfo.InvariantCulture);

    /// <summary>Beijing time to the minute, such as 4月8日 16:05.</summary>
    public static string Minute(DateTimeOffset instant) =>
        BusinessTime.ToBeijing(instant).ToString("M'月'd'日' HH:mm", CultureInfo.InvariantCulture);

    public static string Month(BusinessMonth month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    /// <summary>A note when a count is older than the month it is used for.</summary>
    public static string AsOfReport(BusinessMonth reported, BusinessMonth month) =>
        reported == month ? "" : $"（本月未报，按{Month(reported)}报送数）";

    /// <summary>What a milestone's level is called.</summary>
    public static Wording Level(MilestoneLevel level) =>
        level == MilestoneLevel.Binding ? new("约束性目标", "binding") : new("工作目标", "working");

    public static decimal Rounded(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
