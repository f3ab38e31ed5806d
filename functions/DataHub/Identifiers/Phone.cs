namespace DataHub.Identifiers;

/// <summary>
/// Phone numbers of the mainland: mobile, landline with its area code (and 转 before an extension), 400 and 800 numbers,
/// short service numbers such as 12345. The country code, as +86 or 0086, spaces and dashes are allowed.
/// </summary>
public static class Phone
{
    private const int MobileLength = 11;
    private const int BufferLength = 13;

    private static readonly IdentifierVerdict NoMobile = IdentifierVerdict.Invalid(
        "PHONE-MOBILE", "手机号应为 11 位数字，以 13 至 19 开头", "A mobile number has 11 digits and begins with 13 to 19");

    private static readonly IdentifierVerdict NoAreaCode = IdentifierVerdict.Invalid(
        "PHONE-AREA-CODE", "固定电话缺少区号，请写作“区号-号码”", "The landline number lacks its area code");

    private static readonly IdentifierVerdict NoPhone = IdentifierVerdict.Invalid(
        "PHONE-FORM",
        "不是有效的电话号码：请填写 11 位手机号，或带区号的固定电话",
        "No phone number: give a mobile number of 11 digits, or a landline number with its area code");

    /// <summary>Judges a mobile number (手机号).</summary>
    public static IdentifierVerdict CheckMobile(ReadOnlySpan<char> value) => NearMiss.Advise(value, JudgeMobile);

    /// <summary>Judges any phone number.</summary>
    public static IdentifierVerdict Check(ReadOnlySpan<char> value) => NearMiss.Advise(value, Judge);

    internal static IdentifierVerdict JudgeMobile(ReadOnlySpan<char> value)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        return TryReadDigits(value, buffer, out var digits) && IsMobile(digits) ? IdentifierVerdict.Valid : NoMobile;
    }

    internal static IdentifierVerdict Judge(ReadOnlySpan<char> value)
    {
        Span<char> buffer = stackalloc char[BufferLength];
        var extension = value.IndexOf('转');
        if (extension >= 0)
        {
            return TryReadDigits(value[..extension], buffer, out var main) && IsLandline(main)
                && value[(extension + 1)..] is { Length: > 0 and <= 6 } inner && Digits.Are(inner)
                    ? IdentifierVerdict.Valid
                    : NoPhone;
        }

        return !TryReadDigits(value, buffer, out var digits) ? NoPhone
            : IsMobile(digits) || IsLandline(digits) || IsService(digits) ? IdentifierVerdict.Valid
            : digits.Length is 7 or 8 && digits[0] is >= '2' and <= '8' ? NoAreaCode
            : NoPhone;
    }

    private static bool IsMobile(ReadOnlySpan<char> digits) =>
        digits.Length == MobileLength && digits[0] == '1' && digits[1] >= '3';

    // 010 and 02x have eight digits after them, the other area codes (four digits) seven or eight, none from 0 or 1.
    private static bool IsLandline(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 11 or > 12 || digits[0] != '0' || digits[1] == '0')
        {
            return false;
        }

        var area = digits[1] is '1' or '2' ? 3 : 4;
        return digits[area] >= '2' && (area == 4 || digits.Length == 11 && (digits[1] == '2' || digits[2] == '0'));
    }

    private static bool IsService(ReadOnlySpan<char> digits) => digits.Length switch
    {
        3 => digits[0] == '1',
        5 or 6 => digits[0] is '1' or '9',
        10 => digits.StartsWith("400") || digits.StartsWith("800"),
        _ => false,
    };

    private static bool TryReadDigits(ReadOnlySpan<char> value, Span<char> buffer, out ReadOnlySpan<char> digits)
    {
        digits = default;
        var national = value.StartsWith("+86") ? value[3..] : value.StartsWith("0086") ? value[4..] : value;
        // Room for the trunk prefix, which is left out after the country code: +86 635 8241234.
        var count = 1;
        foreach (var symbol in national)
        {
            if (symbol is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiDigit(symbol) || count == buffer.Length)
            {
                return false;
            }

            buffer[count++] = symbol;
        }

        buffer[0] = '0';
        digits = buffer[1..count];
        if (national.Length < value.Length && !IsMobile(digits) && !digits.StartsWith("0"))
        {
            digits = buffer[..count];
        }

        return true;
    }
}
