using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace DataHub.JsonSchema.Instances;

/// <summary>A JSON string's characters, in UTF-8 or in UTF-16, escapes resolved.</summary>
internal readonly ref struct JsonText
{
    // Both encodings share one span, so that the struct is small to pass on.
    private readonly ReadOnlySpan<byte> _bytes;

    public JsonText(ReadOnlySpan<byte> utf8)
    {
        _bytes = utf8;
        IsUtf8 = true;
    }

    public JsonText(ReadOnlySpan<char> utf16) => _bytes = MemoryMarshal.AsBytes(utf16);

    public bool IsUtf8 { get; }

    public ReadOnlySpan<byte> Utf8 => _bytes;

    public ReadOnlySpan<char> Utf16 => MemoryMarshal.Cast<byte, char>(_bytes);

    /// <summary>The length in code points, as <c>minLength</c> counts.</summary>
    public int CodePoints
    {
        get
        {
            if (IsUtf8)
            {
                return Utf8.Length - ContinuationBytes(Utf8);
            }

            var count = 0;
            var units = Utf16;
            for (var i = 0; i < units.Length; i++, count++)
            {
                i += char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1])
                    ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>
    /// The characters in UTF-16, transcoded into <paramref name="scratch"/> when they are not already.
    /// </summary>
    public ReadOnlySpan<char> Chars(ref char[] scratch)
    {
        if (!IsUtf8)
        {
            return Utf16;
        }

        if (scratch.Length < Utf8.Length)
        {
            scratch = new char[Math.Max(256, Utf8.Length * 2)];
        }

        System.Text.Unicode.Utf8.ToUtf16(Utf8, scratch, out _, out var written);
        return scratch.AsSpan(0, written);
    }

    public bool Equals(JsonText other)
    {
        if (IsUtf8 == other.IsUtf8)
        {
            return IsUtf8 ? Utf8.SequenceEqual(other.Utf8) : Utf16.SequenceEqual(other.Utf16);
        }

        return IsUtf8 ? Same(Utf8, other.Utf16) : Same(other.Utf8, Utf16);
    }

    public void AddTo(ref HashCode hash)
    {
        if (!IsUtf8)
        {
            hash.AddBytes(Encoding.UTF8.GetBytes(Utf16.ToArray()));
            return;
        }

        hash.AddBytes(Utf8);
    }

    public override string ToString() => IsUtf8 ? Encoding.UTF8.GetString(Utf8) : Utf16.ToString();

    // Eight bytes at a time: those whose two highest bits are 10.
    private static int ContinuationBytes(ReadOnlySpan<byte> utf8)
    {
        const ulong LowBits = 0x0101010101010101;
        var count = 0;
        for (; utf8.Length >= sizeof(ulong); utf8 = utf8[sizeof(ulong)..])
        {
            var units = BinaryPrimitives.ReadUInt64LittleEndian(utf8);
            count += BitOperations.PopCount((units >> 7) & (~units >> 6) & LowBits);
        }

        foreach (var unit in utf8)
        {
            count += (unit & 0xC0) == 0x80 ? 1 : 0;
        }

        return count;
    }

    private static bool Same(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> utf16)
    {
        if (Ascii.IsValid(utf8))
        {
            return Ascii.Equals(utf8, utf16);
        }

        return utf16.Length <= utf8.Length && Encoding.UTF8.GetString(utf8).AsSpan().SequenceEqual(utf16);
    }
}
