using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DataHub.Storage;

namespace DataHub.Access.Auditing;

/// <summary>
/// A finished day's audit entries as NDJSON: a header, then one line an entry. The header names the hash of the file
/// before, so that whoever alters one day has to alter every later one. Held in memory whole, some 250 bytes an entry.
/// </summary>
public sealed record AuditFile(AuditHeader Header, IReadOnlyList<AuditEntry> Entries)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public BinaryData ToBytes()
    {
        using var lines = new MemoryStream();
        Write(Header);
        foreach (var entry in Entries)
        {
            Write(entry);
        }

        return new BinaryData(lines.ToArray());

        void Write<T>(T line)
        {
            JsonSerializer.Serialize(lines, line, Json);
            lines.WriteByte((byte)'\n');
        }
    }

    /// <summary>Null when the bytes are no such file.</summary>
    public static AuditFile? Read(BinaryData bytes)
    {
        try
        {
            var lines = bytes.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines is [var first, .. var rest]
                && JsonSerializer.Deserialize<AuditHeader>(first, Json) is { } header
                ? new AuditFile(header, [.. rest.Select(line => JsonSerializer.Deserialize<AuditEntry>(line, Json)!)])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the next day's header names of a file.</summary>
    public static string HashOf(BinaryData bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.ToMemory().Span));
}
