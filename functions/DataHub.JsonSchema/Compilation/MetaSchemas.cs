namespace DataHub.JsonSchema.Compilation;

/// <summary>The meta-schemas of draft 2020-12, as json-schema.org publishes them.</summary>
internal static class MetaSchemas
{
    public const string Main = Root + "schema";

    private const string Root = "https://json-schema.org/draft/2020-12/";

    /// <summary>The document of an address, or null when it is not one of them.</summary>
    public static ReadOnlyMemory<byte>? Find(string uri)
    {
        var name = uri.StartsWith(Root, StringComparison.Ordinal)
            ? uri[Root.Length..].Replace("meta/", "", StringComparison.Ordinal)
            : null;
        using var stream = name is null ? null : typeof(MetaSchemas).Assembly.GetManifestResourceStream("meta/" + name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
