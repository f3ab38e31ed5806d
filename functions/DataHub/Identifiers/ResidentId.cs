namespace DataHub.Identifiers;

/// <summary>
/// Citizen's identity number (公民身份号码) of GB 11643-1999: six-digit area, birth date, sequence, check character. The
/// residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) follow the same rule.
/// </summary>
/// <remarks>
/// Areas are not held against today's divisions, and a birth year of the 19th century is none of the form's business.
/// </remarks>
public static class ResidentId
{
    private const string CheckCharacters = "10X98765432";
    private const int Length = 18;
    private const int OldNumberLength = 15;

    private static readonly IdentifierVerdict WrongLength = IdentifierVerdict.Invalid(
        "RESIDENT-ID-LENGTH", "公民身份号码应为 18 位", "An identity number has 18 characters");

    private static readonly IdentifierVerdict OldNumber = IdentifierVerdict.Invalid(
        "RESIDENT-ID-OLD-NUMBER",
        "15 位旧身份证号码已停用，请填写 18 位公民身份号码",
        "Old identity numbers of 15 digits are out of use; give the number of 18 characters");

    private static readonly IdentifierVerdict WrongCharacter = IdentifierVerdict.Invalid(
        "RESIDENT-ID-CHARACTER",
        "公民身份号码前 17 位应为数字，末位为数字或大写 X",
        "An identity number has 17 digits and then a digit or a capital X");

    private static readonly IdentifierVerdict WrongBirthDate = IdentifierVerdict.Invalid(
        "RESIDENT-ID-BIRTH-DATE", "第 7 至 14 位不是真实存在的日期", "Characters 7 to 14 are no date of the calendar");

    private static readonly IdentifierVerdict FutureBirthDate = IdentifierVerdict.Invalid(
        "RESIDENT-ID-FUTURE", "出生日期晚于当前日期", "The birth date lies in the future");

    private static readonly IdentifierVerdict WrongCheck = IdentifierVerdict.Invalid(
        "RESIDENT-ID-CHECK",
        "末位校验码不符，请对照证件逐位核对",
        "The last, the check character, disagrees: compare with the document");

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Judges a number; of one that is nearly valid it says which was probably meant.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    /// <summary>Judges a number; moreover nobody is born after <paramref name="today"/>.</summary>
    /// <param name="today">Beijing's date.</param>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value, DateOnly today)
    {
        var verdict = Check(value);
        return verdict.Standing == Standing.Valid && IsBornAfter(today, value)
            || verdict.Suggestion is { } suggestion && IsBornAfter(today, suggestion)
                ? FutureBirthDate
                : verdict;
    }

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value)
    {
        if (value.Length != Length)
        {
            return value.Length == OldNumberLength && Digits.Are(value) ? OldNumber : WrongLength;
        }

        if (!Digits.Are(value[..^1]) || !(char.IsAsciiDigit(value[^1]) || value[^1] == 'X'))
        {
            return WrongCharacter;
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (value[i] - '0');
        }

        return !HasBirthDate(value) ? WrongBirthDate
            : CheckCharacters[sum % 11] != value[^1] ? WrongCheck
            : IdentifierVerdict.Valid;
    }

    private static bool HasBirthDate(ReadOnlySpan<char> value)
    {
        var (year, month, day) = BirthDateOf(value);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool IsBornAfter(DateOnly today, ReadOnlySpan<char> value)
    {
        var (year, month, day) = BirthDateOf(value);
        return new DateOnly(year, month, day) > today;
    }

    private static (int Year, int Month, int Day) BirthDateOf(ReadOnlySpan<char> value) =>
        (Digits.Number(value[6..10]), Digits.Number(value[10..12]), Digits.Number(value[12..14]));
}
