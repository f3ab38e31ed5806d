using System.Buffers;
using System.Text;

namespace DataHub.Intake.Normalising;

/// <summary>The characters people do not see: what is cut off around a value and folded within it.</summary>
internal static class CellText
{
    /// <summary>Zero-width spaces, byte order marks, soft hyphens, marks of direction.</summary>
    private const string InvisibleCharacters =
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF";

    private const string FullWidthCharacters =
        "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";

    private static readonly SearchValues<char> Invisible = SearchValues.Create(InvisibleCharacters);
    private static readonly SearchValues<char> FullWidth = SearchValues.Create(FullWidthCharacters);
    private static readonly SearchValues<char> Untidy = SearchValues.Create(InvisibleCharacters + FullWidthCharacters);

    private const int FullWidthOffset = 0xFEE0;
    private const int LongestAbsenceMark = 4;

    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is > ' ' and < '\u0080' || (!char.IsWhiteSpace(c) && !Invisible.Contains(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// For free text: trimmed, invisible characters gone, full-width letters and digits half-width; punctuation
    /// stays.
    /// </summary>
    public static bool IsTidy(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
            && (Ascii.IsValid(text) || !text.ContainsAny(Untidy)));

    /// <summary>The text as <see cref="IsTidy"/> asks.</summary>
    public static string Tidy(ReadOnlySpan<char> text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Invisible.Contains(c))
            {
                tidy.Append(FullWidth.Contains(c) ? (char)(c - FullWidthOffset) : c);
            }
        }

        return tidy.ToString().Trim();
    }

    /// <summary>
    /// For anything but free text: compatibility forms folded (NFKC), trimmed, invisible characters gone.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Invisible.Contains(c))
            {
                visible.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return visible.ToString().Normalize(NormalizationForm.FormKC).Trim();
    }

    /// <summary>What people put into a cell to say that there is nothing (空值标记). It is absent, never zero.</summary>
    public static bool IsAbsenceMark(ReadOnlySpan<char> folded) =>
        folded.Length <= LongestAbsenceMark
        && (folded is "-" or "--" or "—" or "——" or "–" or "―" or "─" or "/" or "\\" or "无" or "未报" or "空"
            || folded.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || folded.Equals("null", StringComparison.OrdinalIgnoreCase));
}
