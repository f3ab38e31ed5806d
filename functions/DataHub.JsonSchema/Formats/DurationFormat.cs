namespace DataHub.JsonSchema.Formats;

/// <summary>RFC 3339, appendix A: units follow each other without a gap, and weeks stand alone.</summary>
internal static class DurationFormat
{
    public static bool IsDuration(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        var rest = text[1..];
        var time = rest.IndexOf('T');
        if (time < 0)
        {
            return IsChain(rest, "YMD") || IsChain(rest, "W");
        }

        return (time == 0 || IsChain(rest[..time], "YMD")) && IsChain(rest[(time + 1)..], "HMS");
    }

    private static bool IsChain(ReadOnlySpan<char> text, string units)
    {
        var last = -1;
        while (text.Length > 0)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            var unit = digits <= 0 ? -1 : units.IndexOf(text[digits], StringComparison.Ordinal);
            if (unit < 0 || (last >= 0 && unit != last + 1))
            {
                return false;
            }

            last = unit;
            text = text[(digits + 1)..];
        }

        return last >= 0;
    }
}
