using System.Text;

namespace DataHub.JsonSchema.Patterns;

/// <summary>Walks a pattern's code points.</summary>
internal sealed class PatternScanner(string source)
{
    private readonly int[] _codePoints = [.. source.EnumerateRunes().Select(rune => rune.Value)];

    public int Position { get; private set; }

    public bool AtEnd => Position >= _codePoints.Length;

    /// <summary>The next code point, or -1 at the end.</summary>
    public int Peek(int ahead = 0) => Position + ahead < _codePoints.Length ? _codePoints[Position + ahead] : -1;

    public int Take() => AtEnd ? throw Wrong("the pattern ends too early") : _codePoints[Position++];

    public bool TryTake(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Peek(i) != text[i])
            {
                return false;
            }
        }

        Position += text.Length;
        return true;
    }

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Wrong($"{text} is missing");
        }
    }

    public void BackTo(int position) => Position = position;

    /// <summary>A decimal number, if one follows; one too large is the largest.</summary>
    public int? TakeNumber()
    {
        long? number = null;
        while (Peek() is >= '0' and <= '9')
        {
            number = Math.Min(int.MaxValue, ((number ?? 0) * 10) + Take() - '0');
        }

        return (int?)number;
    }

    public int TakeHex(int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = Take();
            value = char.IsAsciiHexDigit((char)Math.Min(digit, 0xFFFF))
                ? (value * 16) + Convert.ToInt32(((char)digit).ToString(), 16)
                : throw Wrong("a hexadecimal digit is missing");
        }

        return value;
    }

    /// <summary>Everything up to a closing mark, which is taken too.</summary>
    public string TakeUntil(char close)
    {
        var text = new StringBuilder();
        for (var next = Take(); next != close; next = Take())
        {
            text.Append(new Rune(next));
        }

        return text.ToString();
    }

    public PatternSyntaxException Wrong(string reason) => new(reason, Position);
}
