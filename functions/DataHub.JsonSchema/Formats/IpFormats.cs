namespace DataHub.JsonSchema.Formats;

/// <summary>Addresses of RFC 2673, 3.2 (dotted quad) and RFC 4291, 2.2.</summary>
internal static class IpFormats
{
    private const int Groups = 8;

    public static bool IsV4(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            if (++count > 4 || !IsOctet(text[range]))
            {
                return false;
            }
        }

        return count == 4;
    }

    public static bool IsV6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::");
        if (gap < 0)
        {
            return CountGroups(text, mayEndInV4: true) == Groups;
        }

        var before = gap == 0 ? 0 : CountGroups(text[..gap], mayEndInV4: false);
        var after = gap + 2 == text.Length ? 0 : CountGroups(text[(gap + 2)..], mayEndInV4: true);
        return before >= 0 && after >= 0 && before + after < Groups;
    }

    private static bool IsOctet(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 3 && !text.ContainsAnyExceptInRange('0', '9')
        && (text.Length == 1 || text[0] != '0')
        && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) <= 255;

    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInV4)
    {
        var count = 0;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            if (mayEndInV4 && range.End.Value == text.Length && IsV4(group))
            {
                return count + 2;
            }

            if (group.Length > 4 || !HexDigits.Only(group))
            {
                return -1;
            }

            count++;
        }

        return count;
    }
}
