namespace DataHub.JsonSchema.Formats;

/// <summary>A mailbox of RFC 5321, 4.1.2, and with RFC 6531 an international one.</summary>
internal static class EmailFormat
{
    private const int LongestLocalPart = 64;

    public static bool IsEmail(ReadOnlySpan<char> text, bool international)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && IsLocalPart(text[..at], international) && IsDomain(text[(at + 1)..], international);
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text, bool international)
    {
        if (text.Length > LongestLocalPart)
        {
            return false;
        }

        return text[0] == '"' ? IsQuoted(text, international) : IsDotString(text, international);
    }

    private static bool IsDotString(ReadOnlySpan<char> text, bool international)
    {
        if (text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var unit in text)
        {
            var allowed = char.IsAsciiLetterOrDigit(unit)
                || "!#$%&'*+-/=?^_`{|}~.".Contains(unit, StringComparison.Ordinal)
                || (international && unit >= 0x80 && !char.IsWhiteSpace(unit) && !char.IsControl(unit));
            if (!allowed)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> text, bool international)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        var inner = text[1..^1];
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && ++i == inner.Length)
            {
                return false;
            }

            var plain = inner[i] is >= ' ' and <= '~' || (international && inner[i] >= 0xA0);
            if (!plain || (inner[i] == '"' && (i == 0 || inner[i - 1] != '\\')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> text, bool international)
    {
        if (text.Length > 2 && text[0] == '[' && text[^1] == ']')
        {
            var literal = text[1..^1];
            return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
                ? IpFormats.IsV6(literal[5..])
                : IpFormats.IsV4(literal);
        }

        return international ? HostnameFormat.IsInternationalHostname(text) : HostnameFormat.IsHostname(text);
    }
}
