using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DataHub.Intake.Receipts;

/// <summary>How the hub writes JSON: camelCase, absent values left out, Chinese readable as it is.</summary>
public static class ReceiptJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // For JSON on its own: nothing of it is ever put into a page unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        // Said here, so that copies and JSON nodes have it before the first receipt is written.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The same on one line, as NDJSON has a row.</summary>
    public static JsonSerializerOptions Line { get; } = new(Options) { WriteIndented = false };

    public static byte[] ToBytes(Receipt receipt) => JsonSerializer.SerializeToUtf8Bytes(receipt, Options);

    /// <exception cref="JsonException">The text is not a receipt.</exception>
    public static Receipt FromBytes(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Receipt>(json, Options) ?? throw new JsonException("A receipt is an object.");
}
