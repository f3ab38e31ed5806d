using System.Text.Json;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Compilation;

/// <summary>Reads a schema document's text.</summary>
internal static class SchemaJson
{
    /// <exception cref="SchemaException">The text is not JSON, or too deep.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json, int depthLimit, string location)
    {
        try
        {
            // A parsed document finds out about text that is no Unicode only when it is asked for it.
            new JsonTape().Read(json.Span, depthLimit);
            return JsonDocument.Parse(json,
                new JsonDocumentOptions { MaxDepth = depthLimit, AllowDuplicateProperties = false });
        }
        catch (JsonException invalid)
        {
            throw new SchemaException(location, "not a JSON document: " + invalid.Message, invalid);
        }
    }
}
