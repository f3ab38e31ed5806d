using DataHub.JsonSchema.Patterns.Unicode;

namespace DataHub.JsonSchema.Patterns;

/// <summary>Parses what follows a backslash, where it stands for one code point.</summary>
internal sealed class EscapeParser(PatternScanner scanner)
{
    public CodePointSet Parse(bool inClass)
    {
        var letter = scanner.Take();
        return letter switch
        {
            'd' => CodePointSets.Digits,
            'D' => CodePointSets.Digits.Negate(),
            'w' => CodePointSets.Words,
            'W' => CodePointSets.Words.Negate(),
            's' => CodePointSets.Spaces,
            'S' => CodePointSets.Spaces.Negate(),
            'p' => ParseProperty(),
            'P' => ParseProperty().Negate(),
            _ => CodePointSet.Of(ParseCharacter(letter, inClass)),
        };
    }

    private int ParseCharacter(int letter, bool inClass)
    {
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'b' when inClass:
                return '\b';
            case 'c' when scanner.Peek() is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return scanner.Take() % 32;
            case '0' when scanner.Peek() is not (>= '0' and <= '9'):
                return 0;
            case 'x':
                return scanner.TakeHex(2);
            case 'u':
                return ParseUnicode();
            default:
                return IsPunctuation(letter)
                    ? letter
                    : throw scanner.Wrong($"\\{char.ConvertFromUtf32(letter)} is no escape");
        }
    }

    private int ParseUnicode()
    {
        if (scanner.TryTake("{"))
        {
            var text = scanner.TakeUntil('}');
            return int.TryParse(text, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
                && value is >= 0 and <= CodePointSet.Last
                    ? value
                    : throw scanner.Wrong($"\\u{{{text}}} is no code point");
        }

        var unit = scanner.TakeHex(4);
        var back = scanner.Position;
        if (char.IsHighSurrogate((char)unit) && scanner.TryTake("\\u") && scanner.Peek() != '{')
        {
            var low = scanner.TakeHex(4);
            if (char.IsLowSurrogate((char)low))
            {
                return char.ConvertToUtf32((char)unit, (char)low);
            }
        }

        scanner.BackTo(back);
        return unit;
    }

    private CodePointSet ParseProperty()
    {
        scanner.Expect("{");
        var name = scanner.TakeUntil('}');
        return UnicodeProperties.Find(name) ?? throw scanner.Wrong($"there is no Unicode property {name}");
    }

    private static bool IsPunctuation(int letter) =>
        letter < 128 && !char.IsAsciiLetterOrDigit((char)letter) && letter is > ' ' and not '_' and < 127;
}
