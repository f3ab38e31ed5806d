namespace DataHub.Identifiers;

/// <summary>Reporting periods (报告期) as they are written: yyyy-MM, yyyy, yyyy-Qn, yyyy-MM-dd.</summary>
public static class BusinessPeriod
{
    private static readonly IdentifierVerdict NoMonth = IdentifierVerdict.Invalid(
        "PERIOD-MONTH", "月份应写作“年-月”，如 2025-03", "A month is written yyyy-MM, such as 2025-03");

    private static readonly IdentifierVerdict NoYear = IdentifierVerdict.Invalid(
        "PERIOD-YEAR", "年份应为 4 位数字，如 2025", "A year has four digits, such as 2025");

    private static readonly IdentifierVerdict NoQuarter = IdentifierVerdict.Invalid(
        "PERIOD-QUARTER", "季度应写作“年-Q季”，如 2025-Q1", "A quarter is written yyyy-Qn, such as 2025-Q1");

    private static readonly IdentifierVerdict NoPeriod = IdentifierVerdict.Invalid(
        "PERIOD-FORM",
        "报告期应写作 2025-03（月）、2025-Q1（季）、2025（年）或 2025-03-31（日）",
        "A period is written 2025-03 (month), 2025-Q1 (quarter), 2025 (year) or 2025-03-31 (day)");

    public static IdentifierVerdict CheckMonth(ReadOnlySpan<char> value) => NearMiss.Advise(value, JudgeMonth);

    public static IdentifierVerdict CheckYear(ReadOnlySpan<char> value) => NearMiss.Advise(value, JudgeYear);

    public static IdentifierVerdict CheckQuarter(ReadOnlySpan<char> value) => NearMiss.Advise(value, JudgeQuarter);

    /// <summary>Judges a period of any length.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    internal static IdentifierVerdict JudgeMonth(ReadOnlySpan<char> value) =>
        IsMonth(value) ? IdentifierVerdict.Valid : NoMonth;

    internal static IdentifierVerdict JudgeYear(ReadOnlySpan<char> value) =>
        IsYear(value) ? IdentifierVerdict.Valid : NoYear;

    internal static IdentifierVerdict JudgeQuarter(ReadOnlySpan<char> value) =>
        IsQuarter(value) ? IdentifierVerdict.Valid : NoQuarter;

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value) =>
        IsYear(value) || IsMonth(value) || IsQuarter(value) || IsDay(value) ? IdentifierVerdict.Valid : NoPeriod;

    private static bool IsYear(ReadOnlySpan<char> value) =>
        value.Length == 4 && Digits.Are(value) && value is not "0000";

    private static bool IsMonth(ReadOnlySpan<char> value) =>
        value.Length == 7 && value[4] == '-' && IsYear(value[..4])
        && Digits.Are(value[5..]) && Digits.Number(value[5..]) is >= 1 and <= 12;

    private static bool IsQuarter(ReadOnlySpan<char> value) =>
        value.Length == 7 && IsYear(value[..4]) && value[4..6] is "-Q" && value[6] is >= '1' and <= '4';

    private static bool IsDay(ReadOnlySpan<char> value) =>
        value.Length == 10 && value[7] == '-' && IsMonth(value[..7]) && Digits.Are(value[8..])
        && Digits.Number(value[8..]) is var day && day >= 1
        && day <= DateTime.DaysInMonth(Digits.Number(value[..4]), Digits.Number(value[5..7]));
}
