using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DataHub.Privacy;

/// <summary>
/// Masks personal data for receipts, logs, mail and exports (脱敏), as domain report 8.1 proposes: names keep the
/// surname, phones the first three and last four digits, identity numbers the first three and last two.
/// </summary>
public static partial class Masking
{
    private static readonly string[] TwoCharacterSurnames = ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "东方"];

    public static string Mask(string text, PersonalData kind) => kind switch
    {
        _ when text.Length == 0 => text,
        PersonalData.None => text,
        PersonalData.Name => MaskName(text),
        PersonalData.Phone => Keep(text, 3, 4),
        PersonalData.IdNumber => Keep(text, 3, 2),
        PersonalData.Plate => Keep(text, 2, 3),
        PersonalData.Email => MaskEmail(text),
        _ => Keep(text, Math.Min(6, text.Length / 2), 0),
    };

    /// <summary>
    /// Masks what by its form is an identity number or a mobile number, wherever in a text it stands: people write them
    /// into remarks, headings and the wrong columns.
    /// </summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? MaskNumbers(string? text) => text is null
        ? null
        : MobileNumber().Replace(
            IdentityNumber().Replace(text, number => Mask(number.Value, PersonalData.IdNumber)),
            number => Mask(number.Value, PersonalData.Phone));

    /// <summary>
    /// Masks a value that does not fit its column, in a dataset that has personal data: cells slip, and it may be what
    /// belongs into another one. Digits and codes are shown, for the sender to find them again.
    /// </summary>
    public static string MaskMisfit(string text) =>
        text.AsSpan().ContainsAnyInRange('\u3400', '\u9FFF') ? Keep(text, 1, 0) : text;

    /// <summary>Whether a text looks as <see cref="Mask"/> leaves it: no personal data has an asterisk of its own.</summary>
    public static bool IsMasked(ReadOnlySpan<char> text) => text.ContainsAny('*', '＊');

    private static string MaskName(string name)
    {
        var surname = TwoCharacterSurnames.FirstOrDefault(name.StartsWith) ?? name[..1];
        return surname + new string('*', Math.Max(1, name.Length - surname.Length));
    }

    private static string MaskEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 ? Keep(email, 1, 0) : email[..1] + "***" + email[at..];
    }

    private static string Keep(string text, int first, int last) => text.Length <= first + last
        ? new string('*', text.Length)
        : text[..first] + new string('*', text.Length - first - last) + text[^last..];

    /// <summary>Area, birth date, sequence and check character, whether or not that is right; a credit code has no birth
    /// date.</summary>
    [GeneratedRegex("(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdentityNumber();

    [GeneratedRegex("(?<![0-9A-Za-z.])1[3-9][0-9]{9}(?![0-9A-Za-z.])")]
    private static partial Regex MobileNumber();
}
