using System.Text.Unicode;

namespace DataHub.Intake.Reading;

/// <summary>
/// Strict UTF-8, judged over a content that comes in pieces: a character may be split between two of them.
/// </summary>
internal sealed class Utf8Check
{
    private const int LongestSequence = 4;

    private readonly byte[] _split = new byte[LongestSequence];
    private int _splitLength;
    private bool _valid = true;

    /// <summary>Whether everything appended so far is well-formed and complete.</summary>
    public bool IsValid => _valid && _splitLength == 0;

    public void Append(ReadOnlySpan<byte> piece)
    {
        if (!_valid || piece.IsEmpty)
        {
            return;
        }

        piece = CompleteSplit(piece);
        var tail = UnfinishedTail(piece);
        _valid = _valid && Utf8.IsValid(piece[..^tail]);
        piece[^tail..].CopyTo(_split.AsSpan(_splitLength));
        _splitLength += tail;
    }

    private ReadOnlySpan<byte> CompleteSplit(ReadOnlySpan<byte> piece)
    {
        if (_splitLength == 0)
        {
            return piece;
        }

        var missing = Math.Min(SequenceLength(_split[0]) - _splitLength, piece.Length);
        piece[..missing].CopyTo(_split.AsSpan(_splitLength));
        _splitLength += missing;
        if (_splitLength == SequenceLength(_split[0]))
        {
            _valid = Utf8.IsValid(_split.AsSpan(0, _splitLength));
            _splitLength = 0;
        }

        return piece[missing..];
    }

    /// <summary>How many bytes at the end begin a sequence that is not finished there.</summary>
    private static int UnfinishedTail(ReadOnlySpan<byte> piece)
    {
        for (var back = 1; back < LongestSequence && back <= piece.Length; back++)
        {
            var length = SequenceLength(piece[^back]);
            if (length > 0)
            {
                return length > back ? back : 0;
            }
        }

        return 0;
    }

    /// <summary>
    /// Length announced by a first byte; 0 for a continuation byte. A byte that cannot begin one counts as 1.
    /// </summary>
    private static int SequenceLength(byte first) => first switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xE0 => 2,
        < 0xF0 => 3,
        < 0xF8 => 4,
        _ => 1,
    };
}
