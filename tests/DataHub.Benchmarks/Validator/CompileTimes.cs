using System.Diagnostics;
using DataHub.JsonSchema;

namespace DataHub.Benchmarks.Validator;

/// <summary>How long schemas take to compile, after warm-up.</summary>
internal static class CompileTimes
{
    private const int Rounds = 15;

    /// <summary>The hub's own schemas, where the benchmark runs inside the repository.</summary>
    public static IEnumerable<string> HubSchemas()
    {
        var folder = RepositoryFolder.Find("schemas");
        return folder is null
            ? []
            : Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>
    /// The median in milliseconds, or null when the schema needs documents or formats this benchmark has not.
    /// </summary>
    public static double? Measure(byte[] schemaJson)
    {
        try
        {
            var times = Enumerable.Range(0, Rounds).Select(_ => Once(schemaJson)).Order().ToArray();
            return times[Rounds / 2];
        }
        catch (SchemaException)
        {
            return null;
        }
    }

    private static double Once(byte[] schemaJson)
    {
        var start = Stopwatch.GetTimestamp();
        JsonSchema.JsonSchema.Compile(schemaJson);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
