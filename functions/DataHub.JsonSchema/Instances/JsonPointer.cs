namespace DataHub.JsonSchema.Instances;

/// <summary>RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Escape(string token) =>
        token.AsSpan().ContainsAny('~', '/')
            ? token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : token;

    public static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
