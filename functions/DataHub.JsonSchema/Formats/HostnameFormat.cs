using System.Text;

namespace DataHub.JsonSchema.Formats;

/// <summary>Host names of RFC 1123, 2.1, and international ones of RFC 5890.</summary>
internal static class HostnameFormat
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;
    private const string AcePrefix = "xn--";

    public static bool IsHostname(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestName)
        {
            return false;
        }

        foreach (var range in text.Split('.'))
        {
            if (!IsAsciiLabel(text[range]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsInternationalHostname(ReadOnlySpan<char> text)
    {
        // RFC 3490, 3.1: the full stops of East Asian scripts separate labels too.
        var name = text.ToString().Replace('\u3002', '.').Replace('\uFF0E', '.').Replace('\uFF61', '.');
        var length = -1;
        foreach (var label in name.Split('.'))
        {
            var ascii = Ascii.IsValid(label);
            var encoded = ascii ? label : AcePrefix + Punycode.Encode(label);
            if (encoded.Length > LongestLabel || !(ascii ? IsAsciiLabel(label) : IdnLabel.IsValid(label)))
            {
                return false;
            }

            length += encoded.Length + 1;
        }

        return length is > 0 and <= LongestName;
    }

    private static bool IsAsciiLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var unit in label)
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit != '-')
            {
                return false;
            }
        }

        if (label.Length < 4 || label[2] != '-' || label[3] != '-')
        {
            return true;
        }

        return label.StartsWith(AcePrefix, StringComparison.OrdinalIgnoreCase)
            && Punycode.Decode(label[AcePrefix.Length..]) is { } decoded
            && !Ascii.IsValid(decoded)
            && Punycode.Encode(decoded).Equals(label[AcePrefix.Length..].ToString(), StringComparison.OrdinalIgnoreCase)
            && IdnLabel.IsValid(decoded);
    }
}
