using System.Text;

namespace DataHub.JsonSchema.Formats;

/// <summary>URIs of RFC 3986 and IRIs of RFC 3987, and references of both.</summary>
internal static class UriFormat
{
    private const string SubDelimiters = "!$&'()*+,;=";

    public static bool IsUri(ReadOnlySpan<char> text, bool international, bool relative)
    {
        var rest = text;
        if (!TakeTail(ref rest, '#', "/?", international) || !TakeTail(ref rest, '?', "/?", international))
        {
            return false;
        }

        var colon = rest.IndexOfAny(':', '/');
        var hasScheme = colon >= 0 && rest[colon] == ':';
        if (hasScheme ? !IsScheme(rest[..colon]) : !relative)
        {
            return false;
        }

        return IsHierarchy(hasScheme ? rest[(colon + 1)..] : rest, international);
    }

    private static bool TakeTail(ref ReadOnlySpan<char> text, char mark, string extra, bool international)
    {
        var at = text.IndexOf(mark);
        if (at < 0)
        {
            return true;
        }

        var tail = text[(at + 1)..];
        text = text[..at];
        return IsMadeOf(tail, ":@" + extra, international, privateUse: mark == '?');
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return text.Length > 0 && char.IsAsciiLetter(text[0]);
    }

    private static bool IsHierarchy(ReadOnlySpan<char> text, bool international)
    {
        if (!text.StartsWith("//"))
        {
            return IsMadeOf(text, ":@/", international);
        }

        var slash = text[2..].IndexOf('/');
        var authority = slash < 0 ? text[2..] : text.Slice(2, slash);
        return IsAuthority(authority, international) && IsMadeOf(text[(2 + authority.Length)..], ":@/", international);
    }

    private static bool IsAuthority(ReadOnlySpan<char> text, bool international)
    {
        var at = text.IndexOf('@');
        if (at >= 0 && !IsMadeOf(text[..at], ":", international))
        {
            return false;
        }

        var host = text[(at + 1)..];
        var port = host.LastIndexOf(':');
        if (port >= 0 && port > host.LastIndexOf(']'))
        {
            if (host[(port + 1)..].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            host = host[..port];
        }

        return host.Length > 1 && host[0] == '[' && host[^1] == ']'
            ? IsLiteral(host[1..^1])
            : IsMadeOf(host, "", international);
    }

    private static bool IsLiteral(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || text[0] is not ('v' or 'V'))
        {
            return IpFormats.IsV6(text);
        }

        var dot = text.IndexOf('.');
        return dot > 1 && HexDigits.Only(text[1..dot])
            && dot + 1 < text.Length && IsMadeOf(text[(dot + 1)..], ":", false) && !text.Contains('%');
    }

    /// <summary>Whether there is nothing but unreserved characters, sub-delimiters, escapes and some others.</summary>
    private static bool IsMadeOf(ReadOnlySpan<char> text, string others, bool international, bool privateUse = false)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit == '%')
            {
                if (!HexDigits.IsEscape(text, i))
                {
                    return false;
                }

                i += 2;
            }
            else if (unit >= 0x80)
            {
                if (!international || Rune.DecodeFromUtf16(text[i..], out var rune, out var length) != default
                    || !IsInternational(rune.Value, privateUse))
                {
                    return false;
                }

                i += length - 1;
            }
            else if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('-' or '.' or '_' or '~')
                && !SubDelimiters.Contains(unit, StringComparison.Ordinal)
                    && !others.Contains(unit, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>ucschar</c>, and in a query <c>iprivate</c>.</summary>
    private static bool IsInternational(int codePoint, bool privateUse) => codePoint switch
    {
        < 0xA0 => false,
        <= 0xD7FF or (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF) => true,
        >= 0xE000 and <= 0xF8FF => privateUse,
        < 0x10000 => false,
        >= 0xE0000 and <= 0xE0FFF => false,
        >= 0xF0000 => privateUse && (codePoint & 0xFFFF) <= 0xFFFD,
        _ => (codePoint & 0xFFFF) <= 0xFFFD,
    };
}
