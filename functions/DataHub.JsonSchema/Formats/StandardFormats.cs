using System.Collections.Immutable;
using DataHub.JsonSchema.Patterns;

namespace DataHub.JsonSchema.Formats;

/// <summary>The formats the specification defines (JSON Schema Validation 2020-12, 7.3).</summary>
internal static class StandardFormats
{
    public static ImmutableDictionary<string, FormatCheck> All { get; } = new Dictionary<string, FormatCheck>
    {
        ["date"] = DateTimeFormats.IsDate,
        ["time"] = DateTimeFormats.IsTime,
        ["date-time"] = DateTimeFormats.IsDateTime,
        ["duration"] = DurationFormat.IsDuration,
        ["email"] = text => EmailFormat.IsEmail(text, international: false),
        ["idn-email"] = text => EmailFormat.IsEmail(text, international: true),
        ["hostname"] = HostnameFormat.IsHostname,
        ["idn-hostname"] = HostnameFormat.IsInternationalHostname,
        ["ipv4"] = IpFormats.IsV4,
        ["ipv6"] = IpFormats.IsV6,
        ["uri"] = text => UriFormat.IsUri(text, international: false, relative: false),
        ["uri-reference"] = text => UriFormat.IsUri(text, international: false, relative: true),
        ["iri"] = text => UriFormat.IsUri(text, international: true, relative: false),
        ["iri-reference"] = text => UriFormat.IsUri(text, international: true, relative: true),
        ["uri-template"] = UriTemplateFormat.IsUriTemplate,
        ["uuid"] = IsUuid,
        ["json-pointer"] = JsonPointerFormats.IsPointer,
        ["relative-json-pointer"] = JsonPointerFormats.IsRelative,
        ["regex"] = IsRegex,
    }
    .ToImmutableDictionary(StringComparer.Ordinal);

    private static bool IsUuid(ReadOnlySpan<char> text) =>
        text.Length == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-'
        && HexDigits.Only(text[..8]) && HexDigits.Only(text[9..13]) && HexDigits.Only(text[14..18])
        && HexDigits.Only(text[19..23]) && HexDigits.Only(text[24..]);

    private static bool IsRegex(ReadOnlySpan<char> text)
    {
        try
        {
            PatternParser.Parse(text.ToString());
            return true;
        }
        catch (PatternSyntaxException)
        {
            return false;
        }
    }
}
