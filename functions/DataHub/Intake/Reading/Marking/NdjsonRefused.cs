using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Privacy;

namespace DataHub.Intake.Reading.Marking;

/// <summary>The refused lines of NDJSON, personal data masked. A line that is no JSON object is left out.</summary>
internal static class NdjsonRefused
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when there is none of the lines.</returns>
    public static byte[]? Write(ArrivedFile file, Dataset dataset, RowRanges refused)
    {
        using var stream = file.Open();
        using var written = new MemoryStream();
        var lines = new NdjsonLines(stream);
        for (var number = 1L; lines.TryNext(out var line, out _); number++)
        {
            if (refused.Contains(number) && ObjectOf(line) is { } row)
            {
                Mask(row, dataset);
                written.Write(JsonSerializer.SerializeToUtf8Bytes(row, Options));
                written.WriteByte((byte)'\n');
            }
        }

        return written.Length == 0 ? null : written.ToArray();
    }

    private static JsonObject? ObjectOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var row = JsonNode.Parse(line) as JsonObject;

            // Members are read when first asked for; only then a doubled one shows.
            return row?.Count >= 0 ? row : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Mask(JsonObject row, Dataset dataset)
    {
        foreach (var (name, value) in row.ToList())
        {
            var kind = dataset.FindColumn(name)?.PersonalData ?? PersonalData.None;
            if (dataset.HasPersonalData && !dataset.Shape.Names.Contains(name))
            {
                row.Remove(name);
            }
            else if (kind != PersonalData.None && value is not null)
            {
                row[name] = Masked(value, kind);
            }
        }
    }

    private static JsonNode Masked(JsonNode value, PersonalData kind) => value is JsonArray items
        ? new JsonArray([.. items.Select(item => item is null ? null : Masked(item, kind))])
        : JsonValue.Create(Masking.Mask(value is JsonValue scalar ? scalar.ToString() : "*", kind));
}
