using System.Globalization;
using System.Text;

namespace DataHub.Intake.Reading;

/// <summary>
/// Texts in a workbook write characters which XML cannot hold as _x000D_ (ECMA-376 part 1, 22.9.2.19).
/// </summary>
internal static class XlsxText
{
    private const int EscapeLength = 7;

    public static ReadOnlyMemory<char> Unescaped(ReadOnlyMemory<char> text) =>
        text.Span.IndexOf("_x") < 0 ? text : Unescape(text.Span).AsMemory();

    private static string Unescape(ReadOnlySpan<char> text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at..] is ['_', 'x', _, _, _, _, '_', ..] && TryCode(text.Slice(at + 2, 4), out var code))
            {
                plain.Append((char)code);
                at += EscapeLength - 1;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }

    private static bool TryCode(ReadOnlySpan<char> digits, out ushort code) =>
        ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
