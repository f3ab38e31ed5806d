using System.Text.Json;
using DataHub.Dispatch.Bulletins;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Issuing;

/// <summary>A bulletin as JSON: what its other documents are made from.</summary>
public static class BulletinJson
{
    public static byte[] ToBytes(Bulletin bulletin) => JsonSerializer.SerializeToUtf8Bytes(bulletin, ReceiptJson.Options);

    /// <exception cref="JsonException">The text is no bulletin.</exception>
    public static Bulletin FromBytes(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Bulletin>(json, ReceiptJson.Options) ?? throw new JsonException("A bulletin is an object.");
}
