using System.Text;

namespace DataHub.JsonSchema.Formats;

/// <summary>RFC 3492.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int FirstThreshold = 1;
    private const int LastThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstCodePoint = 128;

    /// <summary>The text, or null when it is not Punycode.</summary>
    public static string? Decode(ReadOnlySpan<char> encoded)
    {
        var output = new List<int>();
        var delimiter = encoded.LastIndexOf('-');
        foreach (var unit in encoded[..Math.Max(0, delimiter)])
        {
            output.Add(unit);
        }

        var (codePoint, bias, index) = (FirstCodePoint, FirstBias, 0L);
        for (var position = delimiter < 0 ? 0 : delimiter + 1; position < encoded.Length;)
        {
            var before = index;
            if (!TryReadDelta(encoded, ref position, bias, ref index))
            {
                return null;
            }

            var count = output.Count + 1;
            bias = Adapt(index - before, count, before == 0);
            var next = codePoint + (index / count);
            if (next > 0x10FFFF || !Rune.IsValid((int)next))
            {
                return null;
            }

            (codePoint, index) = ((int)next, index % count);
            output.Insert((int)index++, codePoint);
        }

        return string.Concat(output.Select(char.ConvertFromUtf32));
    }

    public static string Encode(string text)
    {
        var input = text.EnumerateRunes().Select(rune => rune.Value).ToList();
        var output = new StringBuilder()
            .AppendJoin("", input.Where(rune => rune < FirstCodePoint).Select(rune => (char)rune));
        var basic = output.Length;
        output.Append(basic > 0 ? "-" : "");
        var (codePoint, bias, delta, handled) = (FirstCodePoint, FirstBias, 0L, basic);
        while (handled < input.Count)
        {
            var next = input.Where(rune => rune >= codePoint).Min();
            delta += (long)(next - codePoint) * (handled + 1);
            codePoint = next;
            foreach (var rune in input)
            {
                delta += rune < codePoint ? 1 : 0;
                if (rune == codePoint)
                {
                    WriteDelta(output, delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            codePoint++;
        }

        return output.ToString();
    }

    private static bool TryReadDelta(ReadOnlySpan<char> encoded, ref int position, int bias, ref long index)
    {
        var weight = 1L;
        for (var k = Base; ; k += Base)
        {
            var digit = position < encoded.Length ? DigitOf(encoded[position++]) : -1;
            if (digit < 0)
            {
                return false;
            }

            index += digit * weight;
            var threshold = Threshold(k, bias);
            if (digit < threshold)
            {
                return index <= int.MaxValue;
            }

            weight *= Base - threshold;
            if (weight > int.MaxValue || index > int.MaxValue)
            {
                return false;
            }
        }
    }

    private static void WriteDelta(StringBuilder output, long delta, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Threshold(k, bias);
            if (delta < threshold)
            {
                output.Append(CharOf(delta));
                return;
            }

            output.Append(CharOf(threshold + ((delta - threshold) % (Base - threshold))));
            delta = (delta - threshold) / (Base - threshold);
        }
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, FirstThreshold, LastThreshold);

    private static int Adapt(long delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        var k = 0;
        for (; delta > (Base - FirstThreshold) * LastThreshold / 2; k += Base)
        {
            delta /= Base - FirstThreshold;
        }

        return (int)(k + ((Base - FirstThreshold + 1) * delta / (delta + Skew)));
    }

    private static int DigitOf(char unit) => unit switch
    {
        >= 'a' and <= 'z' => unit - 'a',
        >= 'A' and <= 'Z' => unit - 'A',
        >= '0' and <= '9' => unit - '0' + 26,
        _ => -1,
    };

    private static char CharOf(long digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);
}
