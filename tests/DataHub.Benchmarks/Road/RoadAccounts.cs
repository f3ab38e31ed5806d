namespace DataHub.Benchmarks.Road;

/// <summary>Storage accounts of the run: one a measurement, so that each begins with empty tables.</summary>
internal static class RoadAccounts
{
    public static readonly IReadOnlyList<string> All = [.. Enumerable.Range(1, 8).Select(number => $"bench{number}")];
}
