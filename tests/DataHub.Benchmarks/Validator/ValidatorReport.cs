using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataHub.Benchmarks.Validator;

/// <summary>Prints the comparison and writes it to <c>artifacts/bench/validator.json</c>.</summary>
internal static class ValidatorReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Write(IReadOnlyList<Contender> contenders, AjvPeer ajv, byte[][] rows, string schema)
    {
        var byName = contenders.ToDictionary(contender => contender.Name);
        var (bare, hub) = (byName["bare"].Median, byName["hub"].Median);
        var bytes = rows.Average(row => row.Length);
        Line($"{rows.Length} rows of {bytes:0} bytes, microseconds per row (median of rounds in turn)");
        foreach (var contender in contenders)
        {
            Line($"{Row(contender.Title, contender.Median, bare)}   {contender.Invalid} invalid");
        }

        if (ajv.Median is { } peer)
        {
            Line($"{Row("ajv, parse and validate", peer, bare)}   {ajv.Invalid} invalid   {peer / hub:0.00} x hub");
        }
        else
        {
            Line($"  ajv is left out: npm or Node.js is not here");
        }

        Line($"  hub allocates {byName["hub"].AllocatedPerRow} bytes per valid row");
        var compiled = Encoding.UTF8.GetBytes(schema);
        Line($"compile, this schema: {CompileTimes.Measure(compiled):0.00} ms");
        foreach (var file in CompileTimes.HubSchemas())
        {
            Line($"compile, {Path.GetFileName(file)}: {CompileTimes.Measure(File.ReadAllBytes(file)):0.00} ms");
        }

        var large = LargeDocument.Measure(schema, rows);
        Line($"array of {large.Megabytes:0.0} MB from a stream: {large.MicrosecondsPerItem:0.00} us per item");
        Line($"  {large.AllocatedKilobytes} KB allocated in all");
        Save(contenders, ajv, rows, compiled, large);
    }

    private static void Save(
        IReadOnlyList<Contender> contenders, AjvPeer ajv, byte[][] rows, byte[] schema, LargeDocumentResult large)
    {
        var result = new JsonObject();
        foreach (var contender in contenders)
        {
            result[contender.Name] = Math.Round(contender.Median, 3);
        }

        result["ajv"] = ajv.Median is { } peer ? Math.Round(peer, 3) : null;
        result["bytesPerRow"] = contenders.Single(contender => contender.Name == "hub").AllocatedPerRow;
        result["rows"] = rows.Length;
        result["compileMs"] = CompileTimes.Measure(schema) is { } compile ? Math.Round(compile, 3) : null;
        result["largeDocument"] = JsonSerializer.SerializeToNode(large);
        var folder = Path.Combine(RepositoryFolder.Find("artifacts") ?? "artifacts", "bench");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "validator.json"), result.ToJsonString(Indented));
    }

    private static string Row(string title, double median, double bare) =>
        string.Create(CultureInfo.InvariantCulture, $"  {title,-32}{median,8:0.00}   {median / bare,6:0.00} x bare");

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
