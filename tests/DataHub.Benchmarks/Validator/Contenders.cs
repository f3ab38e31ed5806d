using System.Text;
using System.Text.Json;
using DataHub.JsonSchema;

namespace DataHub.Benchmarks.Validator;

/// <summary>Those that run in this process.</summary>
internal static class Contenders
{
    // NJsonSchema takes so much longer that a part of the rows is enough.
    private const int RowsForNJsonSchema = 500;

    private const int RecordsAtHand = 256;

    public static IReadOnlyList<Contender> Make(string schemaJson, byte[][] valid, byte[][] faulty)
    {
        var errors = new SchemaErrors();
        var schema = JsonSchema.JsonSchema.Compile(schemaJson, new SchemaOptions { AssertFormats = true });
        var peer = NJsonSchema.JsonSchema.FromJsonAsync(schemaJson).GetAwaiter().GetResult();
        return
        [
            new Contender("bare", "Utf8JsonReader, bare pass", valid.Length, row => PassBare(valid[row])),
            new Contender("document", "JsonDocument.Parse and walk", valid.Length, row => ParseAndWalk(valid[row])),
            new Contender("njsonschema", "NJsonSchema, validity only", Math.Min(valid.Length, RowsForNJsonSchema),
                row => peer.Validate(Encoding.UTF8.GetString(valid[row])).Count == 0),
            new Contender("hub", "hub", valid.Length, row => schema.Validate(valid[row], errors)),
            new Contender("hubFaulty", "hub, 5 % faulty, all errors", faulty.Length,
                row => schema.Validate(faulty[row], errors)),
        ];
    }

    /// <summary>
    /// The validation of rows that are records already, as the road's readers of CSV and XLSX make them. A reader fills
    /// one record again and again, which therefore lies near; so do the few that stand for all rows here.
    /// </summary>
    public static Contender OnRecords(string schemaJson, byte[][] rows)
    {
        var errors = new SchemaErrors();
        var schema = JsonSchema.JsonSchema.Compile(schemaJson, new SchemaOptions { AssertFormats = true });
        var records = rows.Take(RecordsAtHand).Select(RecordRows.Read).ToArray();
        return new Contender(
            "record", "hub, rows as records", rows.Length,
                row => schema.Validate(records[row % records.Length], errors));
    }

    private static bool PassBare(byte[] row)
    {
        var reader = new Utf8JsonReader(row);
        while (reader.Read())
        {
        }

        return true;
    }

    private static bool ParseAndWalk(byte[] row)
    {
        using var document = JsonDocument.Parse(row);
        var known = true;
        foreach (var member in document.RootElement.EnumerateObject())
        {
            known &= member.Value.ValueKind != JsonValueKind.Undefined;
        }

        return known;
    }
}
