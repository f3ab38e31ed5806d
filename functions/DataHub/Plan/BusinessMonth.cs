using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DataHub.Plan;

/// <summary>A reporting month (报告期): a calendar month of Beijing's business dates, written yyyy-MM.</summary>
[JsonConverter(typeof(BusinessMonthConverter))]
public readonly record struct BusinessMonth(int Year, int Month) : IComparable<BusinessMonth>
{
    public DateOnly FirstDay => new(Year, Month, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public BusinessMonth Next => Plus(1);

    public BusinessMonth Previous => Plus(-1);

    public static bool operator <(BusinessMonth left, BusinessMonth right) => left.CompareTo(right) < 0;

    public static bool operator >(BusinessMonth left, BusinessMonth right) => left.CompareTo(right) > 0;

    public static bool operator <=(BusinessMonth left, BusinessMonth right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BusinessMonth left, BusinessMonth right) => left.CompareTo(right) >= 0;

    public static BusinessMonth Of(DateOnly date) => new(date.Year, date.Month);

    /// <summary>The months from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public static IEnumerable<BusinessMonth> Range(BusinessMonth first, BusinessMonth last)
    {
        for (var month = first; month <= last; month = month.Next)
        {
            yield return month;
        }
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out BusinessMonth month)
    {
        var parsed = DateOnly.TryParseExact(
            text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        month = parsed ? Of(first) : default;
        return parsed;
    }

    /// <exception cref="FormatException">Not of the form yyyy-MM.</exception>
    public static BusinessMonth Parse(string text) =>
        TryParse(text, out var month) ? month : throw new FormatException($"‘{text}’ is no month of the form yyyy-MM.");

    public BusinessMonth Plus(int months) => Of(FirstDay.AddMonths(months));

    public int CompareTo(BusinessMonth other) => FirstDay.CompareTo(other.FirstDay);

    public override string ToString() => FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
