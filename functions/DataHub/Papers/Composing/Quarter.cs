using System.Globalization;
using DataHub.Word;

namespace DataHub.Papers.Composing;

/// <summary>A quarter of a year, written yyyy-Qn.</summary>
public readonly record struct Quarter(int Year, int Number)
{
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public Quarter Next => Number == 4 ? new Quarter(Year + 1, 1) : new Quarter(Year, Number + 1);

    /// <summary>2025年第一季度.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Year}年第{ChineseNumber.Of(Number)}季度");

    public static Quarter Of(DateOnly date) => new(date.Year, (date.Month + 2) / 3);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:d4}-Q{Number}");
}
