using System.Globalization;
using System.Text.RegularExpressions;
using DataHub.Datasets;
using DataHub.Intake.Normalising;
using DataHub.Plan;

namespace DataHub.Intake;

/// <summary>
/// Reporting periods (报告期) as people state them → canonical, by the kind of period a dataset has. A shorter period
/// within
/// the one meant is understood, as a drop zone's month folder may hold a yearly survey.
/// </summary>
public static partial class PeriodText
{
    /// <summary>The canonical period and its first day; null when the text is none of the kind.</summary>
    public static (string Canonical, DateOnly FirstDay)? Read(PeriodKind kind, string text)
    {
        var folded = CellText.Fold(text);
        return kind switch
        {
            PeriodKind.Month => MonthOf(folded) is { } month ? (month.ToString(), month.FirstDay) : null,
            PeriodKind.Quarter => QuarterOf(folded),
            PeriodKind.Year => YearOf(folded) is { } year
                ? (year.ToString("d4", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1))
                : null,
            PeriodKind.Date => DateText.TryDate(folded, out var day)
                ? (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day)
                : null,
            _ => null,
        };
    }

    /// <summary>How a period of the kind is written.</summary>
    public static string Example(PeriodKind kind) => kind switch
    {
        PeriodKind.Quarter => "2025-Q1",
        PeriodKind.Year => "2025",
        PeriodKind.Date => "2025-03-05",
        _ => "2025-03",
    };

    private static BusinessMonth? MonthOf(string folded) =>
        DateText.TryMonth(folded, out var firstDay) ? BusinessMonth.Of(firstDay) : null;

    private static int? YearOf(string folded) => Year().Match(folded) is { Success: true } match
        ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : MonthOf(folded)?.Year;

    private static (string Canonical, DateOnly FirstDay)? QuarterOf(string folded)
    {
        var match = Quarter().Match(folded);
        var (year, quarter) = match.Success
            ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), QuarterNumber(match.Groups[2].Value))
            : MonthOf(folded) is { } month ? (month.Year, (month.Month + 2) / 3) : (0, 0);
        return year == 0
            ? null
            : (string.Create(CultureInfo.InvariantCulture, $"{year:d4}-Q{quarter}"), new DateOnly(year, quarter * 3 - 2, 1));
    }

    private static int QuarterNumber(string digit) => "一二三四".IndexOf(digit, StringComparison.Ordinal) is var place and >= 0
        ? place + 1
        : int.Parse(digit, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:19|20|21)\d\d)年?度?$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^((?:19|20|21)\d\d)年?[\s_-]*(?:Q|第)?([1-4一二三四])(?:季度?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();
}
