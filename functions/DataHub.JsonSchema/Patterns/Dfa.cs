using System.Text;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Patterns;

/// <summary>A pattern as a table: one look-up for each code point, on UTF-8 as on UTF-16, and never a step back.</summary>
internal sealed class Dfa(CodePointClasses classes, ushort[] table, DfaVerdict[] verdicts)
{
    public bool IsMatch(JsonText text) => text.IsUtf8 ? IsMatch(text.Utf8) : IsMatch(text.Utf16);

    private bool IsMatch(ReadOnlySpan<byte> text)
    {
        var (state, width) = (0, classes.Count);
        var ascii = classes.Ascii;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < 128)
            {
                state = table[(state * width) + ascii[text[i++]]];
            }
            else
            {
                Rune.DecodeFromUtf8(text[i..], out var rune, out var length);
                state = table[(state * width) + classes.Of(rune.Value)];
                i += length;
            }

            if (verdicts[state] >= DfaVerdict.Match)
            {
                return verdicts[state] == DfaVerdict.Match;
            }
        }

        return verdicts[state] is DfaVerdict.Match or DfaVerdict.MatchAtEnd;
    }

    private bool IsMatch(ReadOnlySpan<char> text)
    {
        var (state, width) = (0, classes.Count);
        var ascii = classes.Ascii;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < 128)
            {
                state = table[(state * width) + ascii[text[i++]]];
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
                state = table[(state * width) + classes.Of(rune.Value)];
                i += length;
            }

            if (verdicts[state] >= DfaVerdict.Match)
            {
                return verdicts[state] == DfaVerdict.Match;
            }
        }

        return verdicts[state] is DfaVerdict.Match or DfaVerdict.MatchAtEnd;
    }
}
