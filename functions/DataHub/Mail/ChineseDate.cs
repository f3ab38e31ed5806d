using System.Globalization;
using DataHub.Plan;

namespace DataHub.Mail;

/// <summary>
/// Dates and times as Chinese mail and letters write them: Arabic figures, no leading zeros, Beijing time.
/// </summary>
public static class ChineseDate
{
    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    /// <summary>2025年4月8日.</summary>
    public static string Full(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>2025年3月.</summary>
    public static string Month(BusinessMonth month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Month}月");

    /// <summary>4月8日（星期二）.</summary>
    public static string Weekday(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Month}月{date.Day}日（星期{Weekdays[(int)date.DayOfWeek]}）");

    /// <summary>4月9日9:00.</summary>
    public static string Moment(DateTimeOffset instant)
    {
        var beijing = BusinessTime.ToBeijing(instant);
        return string.Create(
            CultureInfo.InvariantCulture, $"{beijing.Month}月{beijing.Day}日{beijing.Hour}:{beijing.Minute:00}");
    }
}
