using System.Globalization;
using System.Text;
using DataHub.JsonSchema.Patterns;
using DataHub.JsonSchema.Patterns.Unicode;

namespace DataHub.JsonSchema.Formats;

/// <summary>
/// A U-label of RFC 5891, 4.2: normalised, of permitted code points, each where the rules of RFC 5892 allow it.
/// </summary>
internal static class IdnLabel
{
    private static readonly Lazy<CodePointSet> Viramas = new(() => UnicodeProperties.FindInTable("ccc=9")!);
    private static readonly Lazy<CodePointSet> Greek = Script("Greek");
    private static readonly Lazy<CodePointSet> Hebrew = Script("Hebrew");
    private static readonly Lazy<CodePointSet> Japanese = new(
        () => Script("Hiragana").Value.Union(Script("Katakana").Value).Union(Script("Han").Value));

    public static bool IsValid(string label)
    {
        if (label.Length == 0 || label[0] == '-' || label[^1] == '-' || !HasNoLoneSurrogate(label)
            || (label.Length > 3 && label[2] == '-' && label[3] == '-') || !label.IsNormalized(NormalizationForm.FormC))
        {
            return false;
        }

        var runes = label.EnumerateRunes().ToArray();
        if (IsMark(runes[0]))
        {
            return false;
        }

        for (var i = 0; i < runes.Length; i++)
        {
            if (!(InContext(runes, i) ?? IdnCodePoints.IsPermitted(runes[i])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether the rule of a code point that has one (RFC 5892, appendix A) holds; null when it has none.
    /// </summary>
    private static bool? InContext(Rune[] label, int at) => label[at].Value switch
    {
        0x200C => IsAfterVirama(label, at) || JoiningTypes.JoinsAcross(label, at),
        0x200D => IsAfterVirama(label, at),
        0x00B7 => At(label, at - 1) == 'l' && At(label, at + 1) == 'l',
        0x0375 => Greek.Value.Contains(At(label, at + 1)),
        0x05F3 or 0x05F4 => Hebrew.Value.Contains(At(label, at - 1)),
        0x30FB => label.Any(rune => Japanese.Value.Contains(rune.Value)),
        >= 0x0660 and <= 0x0669 => !label.Any(rune => rune.Value is >= 0x06F0 and <= 0x06F9),
        >= 0x06F0 and <= 0x06F9 => !label.Any(rune => rune.Value is >= 0x0660 and <= 0x0669),
        _ => null,
    };

    private static int At(Rune[] label, int at) => at >= 0 && at < label.Length ? label[at].Value : -1;

    private static bool IsAfterVirama(Rune[] label, int at) => Viramas.Value.Contains(At(label, at - 1));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool HasNoLoneSurrogate(string label) => !label.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static Lazy<CodePointSet> Script(string name) => new(() => UnicodeProperties.Find("Script=" + name)!);
}
