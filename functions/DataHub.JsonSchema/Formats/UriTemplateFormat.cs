namespace DataHub.JsonSchema.Formats;

/// <summary>Templates of RFC 6570, up to level 4.</summary>
internal static class UriTemplateFormat
{
    public static bool IsUriTemplate(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var open = text.IndexOfAny('{', '}');
            if (!IsLiteral(open < 0 ? text : text[..open]))
            {
                return false;
            }

            if (open < 0)
            {
                return true;
            }

            var close = text.IndexOf('}');
            if (text[open] == '}' || close < open || !IsExpression(text[(open + 1)..close]))
            {
                return false;
            }

            text = text[(close + 1)..];
        }

        return true;
    }

    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is <= ' ' or '"' or '\'' or '<' or '>' or '\\' or '^' or '`' or '|'
                or (>= '\u007F' and < '\u00A0')
                || (text[i] == '%' && !HexDigits.IsEscape(text, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsExpression(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && "+#./;?&=,!@|".Contains(text[0], StringComparison.Ordinal))
        {
            text = text[1..];
        }

        foreach (var range in text.Split(','))
        {
            if (!IsVariable(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsVariable(ReadOnlySpan<char> text)
    {
        if (text.EndsWith("*"))
        {
            text = text[..^1];
        }
        else if (text.IndexOf(':') is >= 0 and var colon)
        {
            var length = text[(colon + 1)..];
            if (length.Length is 0 or > 4 || length[0] == '0' || length.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            text = text[..colon];
        }

        return IsName(text);
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        var mayDot = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' ? !mayDot : !char.IsAsciiLetterOrDigit(text[i])
                && text[i] != '_' && !HexDigits.IsEscape(text, i))
            {
                return false;
            }

            mayDot = text[i] != '.';
            i += text[i] == '%' ? 2 : 0;
        }

        return mayDot;
    }
}
