using System.Text.Json;

namespace DataHub.JsonSchema;

/// <summary>Writes a result as one of the specification's output formats.</summary>
internal static class OutputWriter
{
    public static void Write(Utf8JsonWriter writer, SchemaErrors errors, OutputFormat format)
    {
        if (format == OutputFormat.Detailed && errors.Items.Count > 0)
        {
            OutputNode.TreeOf(errors.Items).Write(writer);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean("valid", errors.IsValid);
        if (format != OutputFormat.Flag && errors.Items.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in errors.Items)
            {
                WriteUnit(writer, error, null);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static void WriteUnit(Utf8JsonWriter writer, SchemaError error, Action<Utf8JsonWriter>? writeChildren)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("valid", false);
        writer.WriteString("keywordLocation", error.KeywordLocation);
        writer.WriteString("absoluteKeywordLocation", error.SchemaLocation);
        writer.WriteString("instanceLocation", error.InstancePointer);
        writer.WriteString("error", error.Message);
        writeChildren?.Invoke(writer);
        writer.WriteEndObject();
    }
}
