namespace DataHub.Privacy;

/// <summary>
/// Masks personal data for receipts, logs, mail and exports (脱敏), as domain report 8.1 proposes: names keep the
/// surname, phones the first three and last four digits, identity numbers the first three and last two.
/// </summary>
public static class Masking
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
}
