using System.Text;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Patterns;

/// <summary>
/// A pattern as a table: one look-up for each code point, on UTF-8 as on UTF-16, and never a step back.
/// </summary>
internal sealed class Dfa
{
    private const int Match = -1;
    private const int Never = -2;

    private readonly CodePointClasses _classes;
    private readonly int[] _table;
    private readonly bool[] _acceptsAtEnd;
    private readonly int _first;

    /// <param name="classes">The columns of the table.</param>
    /// <param name="states">The next state for each state and class.</param>
    /// <param name="verdicts">What each state means.</param>
    public Dfa(CodePointClasses classes, IReadOnlyList<ushort> states, IReadOnlyList<DfaVerdict> verdicts)
    {
        _classes = classes;
        _acceptsAtEnd = [.. verdicts.Select(verdict => verdict is DfaVerdict.Match or DfaVerdict.MatchAtEnd)];
        _table = [.. states.Select(state => RowOf(state, verdicts[state]))];
        _first = RowOf(0, verdicts[0]);
    }

    public bool IsMatch(JsonText text)
    {
        if (_first < 0)
        {
            return _first == Match;
        }

        var row = text.IsUtf8 ? Run(text.Utf8) : Run(text.Utf16);
        return row < 0 ? row == Match : _acceptsAtEnd[row / _classes.Count];
    }

    // A row is where a state's part of the table begins, or below zero when nothing that follows can change the
    // verdict.
    private int RowOf(int state, DfaVerdict verdict) => verdict switch
    {
        DfaVerdict.Match => Match,
        DfaVerdict.Never => Never,
        _ => state * _classes.Count,
    };

    private int Run(ReadOnlySpan<byte> text)
    {
        var (row, table) = (_first, _table);
        var ascii = _classes.Ascii;
        for (var i = 0; i < text.Length && row >= 0;)
        {
            if (text[i] < 128)
            {
                row = table[row + ascii[text[i++]]];
                continue;
            }

            Rune.DecodeFromUtf8(text[i..], out var rune, out var length);
            row = table[row + _classes.Of(rune.Value)];
            i += length;
        }

        return row;
    }

    private int Run(ReadOnlySpan<char> text)
    {
        var (row, table) = (_first, _table);
        var ascii = _classes.Ascii;
        for (var i = 0; i < text.Length && row >= 0;)
        {
            if (text[i] < 128)
            {
                row = table[row + ascii[text[i++]]];
                continue;
            }

            Rune.DecodeFromUtf16(text[i..], out var rune, out var length);
            row = table[row + _classes.Of(rune.Value)];
            i += length;
        }

        return row;
    }
}
