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
internal ref struct TextPass(RowPlan plan, ReadOnlySpan<byte> text, Evaluation evaluation)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    private readonly byte Next => (uint)_at < (uint)_text.Length ? _text[_at] : (byte)0;

    /// <summary>Whether the text is surely a valid row; if not, nothing is known of it.</summary>
    public bool Accepts()
    {
        SkipSpace();
        if (!Takes((byte)'{'))
        {
            return false;
        }

        var (seen, next) = (0UL, 0);
        do
        {
            SkipSpace();
            var member = TakeName(next);
            if (member < 0 || plan.Members[member] is not { } check)
            {
                return false;
            }

            SkipSpace();
            if (!TakesValue(check))
            {
                return false;
            }

            seen |= 1UL << member;
            next = member + 1;
            SkipSpace();
        }
        while (Takes((byte)','));

        return (seen & plan.Required) == plan.Required && Takes((byte)'}') && EndsHere();
    }

    /// <summary>Takes a member's name and the colon; the name's index, or -1. Rows name their members in one order.</summary>
    private int TakeName(int expected)
    {
        var rest = _text[_at..];
        if (expected < plan.Prefixes.Length && rest.StartsWith(plan.Prefixes[expected]))
        {
            _at += plan.Prefixes[expected].Length;
            return expected;
        }

        if (!Takes((byte)'"'))
        {
            return -1;
        }

        var length = _text[_at..].IndexOf((byte)'"');
        if (length < 0)
        {
            return -1;
        }

        var name = _text.Slice(_at, length);
        _at += length + 1;
        SkipSpace();
        return Takes((byte)':') ? plan.Names.Find(name) : -1;
    }

    private bool TakesValue(MemberCheck check) => Next switch
    {
        (byte)'"' => TakesString(check),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => JsonNumber.TryRead(_text, ref _at, out var number) && check.Accepts(number),
        (byte)'t' => TakesLiteral("true"u8) && check.Accepts(JsonKind.True),
        (byte)'f' => TakesLiteral("false"u8) && check.Accepts(JsonKind.False),
        (byte)'n' => TakesLiteral("null"u8) && check.Accepts(JsonKind.Null),
        _ => false,
    };

    private bool TakesString(MemberCheck check)
    {
        var rest = _text[++_at..];
        var length = StringEnd.Find(rest, out var isAscii);
        if ((uint)length >= (uint)rest.Length || rest[length] != (byte)'"')
        {
            return false;
        }

        _at += length + 1;
        var value = rest[..length];
        return (isAscii || Utf8.IsValid(value)) && check.Accepts(new JsonText(value), evaluation);
    }

    private bool TakesLiteral(ReadOnlySpan<byte> literal)
    {
        var starts = _text[_at..].StartsWith(literal);
        _at += starts ? literal.Length : 0;
        return starts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Takes(byte expected)
    {
        if (Next != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool EndsHere()
    {
        SkipSpace();
        return _at == _text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipSpace()
    {
        while (Next is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }
}
