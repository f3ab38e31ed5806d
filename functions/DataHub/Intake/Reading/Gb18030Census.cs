namespace DataHub.Intake.Reading;

/// <summary>
/// Counts what a content would be if it were GB 18030. Text of another encoding is rarely ill-formed under it, but it
/// falls outside the rows in which written Chinese stays: the level-1 hanzi of GB 2312 and its punctuation.
/// </summary>
internal sealed class Gb18030Census
{
    private const double CommonShare = 0.6;

    private const int BasicCharacters = 39_420;
    private const int FirstSupplementary = 189_000;
    private const int LastSupplementary = FirstSupplementary + 0xF_FFFF;

    private long _common;
    private long _other;

    private Gb18030Census()
    {
    }

    public bool IsWellFormed { get; private set; } = true;

    public bool LooksLikeText => IsWellFormed && _common >= CommonShare * (_common + _other);

    public static Gb18030Census Of(Stream content)
    {
        var census = new Gb18030Census();
        var buffer = new byte[64 * 1024];
        var pending = 0;
        int read;
        while (census.IsWellFormed && (read = content.Read(buffer, pending, buffer.Length - pending)) > 0)
        {
            var length = pending + read;
            var used = census.Count(buffer.AsSpan(0, length));
            pending = length - used;
            buffer.AsSpan(used, pending).CopyTo(buffer);
        }

        census.IsWellFormed &= pending == 0;
        return census;
    }

    /// <summary>Returns how many bytes were counted; a character split at the end is left.</summary>
    private int Count(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            var length = at + 1 < bytes.Length && bytes[at + 1] is >= 0x30 and <= 0x39 ? 4 : 2;
            if (at + length > bytes.Length)
            {
                return at;
            }

            if (!IsCharacter(bytes.Slice(at, length)))
            {
                IsWellFormed = false;
                return bytes.Length;
            }

            if (IsCommon(bytes[at], bytes[at + 1]))
            {
                _common++;
            }
            else
            {
                _other++;
            }

            at += length;
        }

        return at;
    }

    private static bool IsCharacter(ReadOnlySpan<byte> character) => character switch
    {
        [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE)] => true,
        [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39] =>
            NumberOf(character) is < BasicCharacters or (>= FirstSupplementary and <= LastSupplementary),
        _ => false,
    };

    // Four bytes count characters: first those of the basic plane that have no two bytes, then, from 0x90308130 on, the
    // other planes. What lies between and beyond stands for nothing.
    private static int NumberOf(ReadOnlySpan<byte> character) =>
        ((((((character[0] - 0x81) * 10) + character[1] - 0x30) * 126) + character[2] - 0x81) * 10) + character[3] - 0x30;

    private static bool IsCommon(byte first, byte second) =>
        second >= 0xA1 && first is (>= 0xB0 and <= 0xD7) or (>= 0xA1 and <= 0xA3);
}
