using System.Text.RegularExpressions;

namespace DataHub.Benchmarks.Road;

/// <summary>Requests of one kind to the tables.</summary>
/// <param name="Of">Table, and where the request is of one dataset its code, such as Rows D15.</param>
/// <param name="Seconds">All their waiting together; several wait side by side.</param>
internal sealed partial record TableReads(string Of, long Requests, long Bytes, double Seconds)
{
    public static string NameOf(Uri request)
    {
        var table = request.Segments[^1].Split('(')[0].TrimEnd('/');
        var dataset = Dataset().Match(Uri.UnescapeDataString(request.PathAndQuery));
        return dataset.Success ? $"{table} {dataset.Groups["code"].Value}" : table;
    }

    [GeneratedRegex(@"PartitionKey\W+(eq|ge)?\W+(?<code>D\d\d)\.")]
    private static partial Regex Dataset();
}
