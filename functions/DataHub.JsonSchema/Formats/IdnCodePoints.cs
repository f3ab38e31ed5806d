using System.Globalization;
using System.Text;

namespace DataHub.JsonSchema.Formats;

/// <summary>Which code points a U-label may hold: the derivation of RFC 5892, 3, and its exceptions.</summary>
internal static class IdnCodePoints
{
    public static bool IsPermitted(Rune rune) => rune.Value switch
    {
        // Exceptions (RFC 5892, 2.6).
        0x00DF or 0x03C2 or 0x06FD or 0x06FE or 0x0F0B or 0x3007 => true,
        0x0640 or 0x07FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,
        '-' => true,

        // Old Hangul jamo.
        (>= 0x1100 and <= 0x11FF) or (>= 0xA960 and <= 0xA97F) or (>= 0xD7B0 and <= 0xD7FF) => false,
        _ => IsLetterOrDigit(rune) && IsStable(rune),
    };

    private static bool IsLetterOrDigit(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // What normalising and folding case would change has another spelling, and only that one is permitted.
    private static bool IsStable(Rune rune)
    {
        var text = rune.ToString();
        var folded = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Normalize(NormalizationForm.FormKC);
        return folded == text;
    }
}
