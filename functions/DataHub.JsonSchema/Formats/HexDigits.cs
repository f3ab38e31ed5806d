using System.Buffers;

namespace DataHub.JsonSchema.Formats;

/// <summary>Texts of hexadecimal digits.</summary>
internal static class HexDigits
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEF");

    public static bool Only(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(Digits);

    /// <summary>Whether a percent sign stands here with two digits after it.</summary>
    public static bool IsEscape(ReadOnlySpan<char> text, int at) =>
        text[at] == '%' && at + 2 < text.Length && Only(text.Slice(at + 1, 2));
}
