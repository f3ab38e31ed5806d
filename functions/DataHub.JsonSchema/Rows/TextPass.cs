using System.Runtime.CompilerServices;
using System.Text.Unicode;
using DataHub.JsonSchema.Instances;
using DataHub.JsonSchema.Keywords;
using DataHub.JsonSchema.Numbers;

namespace DataHub.JsonSchema.Rows;

/// <summary>
/// Goes once through the text of a flat row, checking each value where it stands. It stops at whatever is out of the
/// ordinary: an escape, a container, a number of many digits, a name that is not known, an error.
/// </summary>
/// <remarks>Each step takes the index where it begins and returns the one behind what it took, or -1 to stop.</remarks>
internal readonly ref struct TextPass(RowPlan plan, ReadOnlySpan<byte> text, Evaluation evaluation)
{
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Whether the text is surely a valid row; if not, nothing is known of it.</summary>
    public bool Accepts()
    {
        var at = SkipSpace(0);
        if (At(at) != '{')
        {
            return false;
        }

        var (seen, expected) = (0UL, 0);
        do
        {
            at = TakeName(SkipSpace(at + 1), expected, out var member);
            if (at < 0 || plan.Members[member] is not { } check)
            {
                return false;
            }

            at = TakeValue(SkipSpace(at), check);
            if (at < 0)
            {
                return false;
            }

            seen |= 1UL << member;
            expected = member + 1;
            at = SkipSpace(at);
        }
        while (At(at) == ',');

        return (seen & plan.Required) == plan.Required && At(at) == '}' && SkipSpace(at + 1) == _text.Length;
    }

    /// <summary>
    /// Takes a member's name and the colon. Rows name their members in one order, so the next is expected.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeName(int at, int expected, out int member)
    {
        member = expected;
        if (expected < plan.Prefixes.Length && _text[at..].StartsWith(plan.Prefixes[expected]))
        {
            return at + plan.Prefixes[expected].Length;
        }

        member = FindName(at, out var end);
        return member < 0 ? -1 : end;
    }

    private int FindName(int at, out int end)
    {
        end = -1;
        var length = At(at) == '"' ? _text[(at + 1)..].IndexOf((byte)'"') : -1;
        if (length < 0)
        {
            return -1;
        }

        end = SkipSpace(at + length + 2) + 1;
        return At(end - 1) == ':' ? plan.Names.Find(_text.Slice(at + 1, length)) : -1;
    }

    private int TakeValue(int at, MemberCheck check) => At(at) switch
    {
        (byte)'"' => TakeString(at + 1, check),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => TakeNumber(at, check),
        (byte)'t' => TakeLiteral(at, "true"u8, JsonKind.True, check),
        (byte)'f' => TakeLiteral(at, "false"u8, JsonKind.False, check),
        (byte)'n' => TakeLiteral(at, "null"u8, JsonKind.Null, check),
        _ => -1,
    };

    // Two methods by themselves: inlined with all that they call, they would crowd out smaller ones that gain more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeString(int at, MemberCheck check)
    {
        var end = StringEnd.Find(_text, at, out var isAscii);
        if (At(end) != '"')
        {
            return -1;
        }

        var value = _text[at..end];
        return (isAscii || Utf8.IsValid(value)) && check.Accepts(new JsonText(value), evaluation) ? end + 1 : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeNumber(int at, MemberCheck check)
    {
        var end = JsonNumber.Read(_text, at, out var number);
        return end >= 0 && check.Accepts(number) ? end : -1;
    }

    private int TakeLiteral(int at, ReadOnlySpan<byte> literal, JsonKind kind, MemberCheck check) =>
        _text[at..].StartsWith(literal) && check.Accepts(kind) ? at + literal.Length : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SkipSpace(int at)
    {
        while (At(at) is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte At(int at) => (uint)at < (uint)_text.Length ? _text[at] : (byte)0;
}
