using System.Numerics;
using System.Runtime.Intrinsics;

namespace DataHub.JsonSchema.Rows;

/// <summary>Finds where a JSON string ends, sixteen bytes at a time.</summary>
internal static class StringEnd
{
    /// <summary>
    /// The index of the first quotation mark, backslash or control character, or the text's length; and whether all
    /// from <paramref name="start"/> to there is ASCII.
    /// </summary>
    public static int Find(ReadOnlySpan<byte> text, int start, out bool isAscii)
    {
        var (at, beyondAscii) = (start, 0u);
        for (; text.Length - at >= Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            var bytes = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            var ends = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            var found = ends.ExtractMostSignificantBits();
            if (found != 0)
            {
                var length = BitOperations.TrailingZeroCount(found);
                isAscii = (beyondAscii | (bytes.ExtractMostSignificantBits() & ((1u << length) - 1))) == 0;
                return at + length;
            }

            beyondAscii |= bytes.ExtractMostSignificantBits();
        }

        for (; at < text.Length && text[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '); at++)
        {
            beyondAscii |= text[at] & 0x80u;
        }

        isAscii = beyondAscii == 0;
        return at;
    }
}
