using System.Diagnostics;
using DataHub.JsonSchema;

namespace DataHub.Benchmarks.Validator;

/// <summary>An array of about ten megabytes, validated from a stream.</summary>
internal static class LargeDocument
{
    private const int Bytes = 10_000_000;
    private const int Rounds = 15;

    public static LargeDocumentResult Measure(string rowSchema, byte[][] rows)
    {
        var schema = JsonSchema.JsonSchema.Compile($$"""{ "type": "array", "items": {{rowSchema}} }""");
        using var document = new MemoryStream(Bytes + 1000);
        document.WriteByte((byte)'[');
        var count = 0;
        for (; document.Length < Bytes; count++)
        {
            document.Write(count > 0 ? ","u8 : ""u8);
            document.Write(rows[count % rows.Length]);
        }

        document.WriteByte((byte)']');
        var results = Enumerable.Range(0, Rounds).Select(_ => Once(schema, document, count));
        return results.OrderBy(result => result.MicrosecondsPerItem).ElementAt(Rounds / 2);
    }

    private static LargeDocumentResult Once(JsonSchema.JsonSchema schema, MemoryStream document, int count)
    {
        var errors = new SchemaErrors();
        document.Position = 0;
        var (allocated, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        schema.ValidateAsync(document, errors).AsTask().GetAwaiter().GetResult();
        return new LargeDocumentResult(
            document.Length / 1e6,
            Stopwatch.GetElapsedTime(start).TotalMicroseconds / count,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024);
    }
}
