using System.Globalization;
using DataHub.Intake.Receipts;

namespace DataHub.Identifiers;

/// <summary>
/// Finds the identifier that was probably meant: half-width instead of full-width, capitals, without spaces, dashes and
/// dots, 0 for O, 1 for I, X for ×. What is then still not valid is no near miss, so a check digit is never made up.
/// </summary>
internal static class NearMiss
{
    private const int LengthLimit = 40;

    private static readonly Wording Reason = new(
        "疑似录入问题：含有全角字符、小写字母、空格、间隔符或易混字母（O 与 0、I 与 1），请核对建议值",
        "A slip, it seems: full-width or lower-case letters, spaces, separators, O for 0, I for 1; see the suggestion");

    /// <summary>What <paramref name="judge"/> says of the value, with a suggestion when it is a near miss.</summary>
    public static IdentifierVerdict Advise(ReadOnlySpan<char> value, IdentifierCheck judge)
    {
        var verdict = judge(value);
        if (verdict.Standing != Standing.Invalid || value.Length > LengthLimit)
        {
            return verdict;
        }

        Span<char> buffer = stackalloc char[LengthLimit];
        var meant = buffer[..Clean(value, buffer)];
        return !meant.SequenceEqual(value) && judge(meant).Standing == Standing.Valid
            ? new IdentifierVerdict(Standing.Invalid, "NEAR-MISS", Reason, meant.ToString())
            : verdict;
    }

    private static int Clean(ReadOnlySpan<char> value, Span<char> buffer)
    {
        var length = 0;
        foreach (var written in value)
        {
            var symbol = written is >= '\uFF01' and <= '\uFF5E' ? (char)(written - 0xFEE0) : written;
            if (!IsSeparator(symbol))
            {
                buffer[length++] = char.ToUpperInvariant(symbol) switch
                {
                    'O' => '0',
                    'I' => '1',
                    '×' => 'X',
                    var other => other,
                };
            }
        }

        return length;
    }

    // The invisible marks come with copying from a browser or a dialogue window, the apostrophe from a spreadsheet.
    private static bool IsSeparator(char symbol) =>
        char.IsWhiteSpace(symbol)
        || char.GetUnicodeCategory(symbol) == UnicodeCategory.Format
        || symbol is '-' or '·' or '•' or '・' or '.' or '(' or ')' or '\'' or '‘' or '’';
}
