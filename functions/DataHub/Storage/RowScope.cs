namespace DataHub.Storage;

/// <summary>
/// Where rows lie: one dataset of one unit, of one month when the dataset is monthly. It is the partition of the rows
/// table, so that one month of one unit's dataset is one range read.
/// </summary>
/// <param name="Period">Canonical period, or null for a register without one (D02, D03, D14, D22).</param>
public readonly record struct RowScope(string Dataset, string Unit, string? Period)
{
    /// <summary>The partition key, such as D04.LC-YG.2025-03 or D03.LC-YG.</summary>
    public string PartitionKey => Period is null ? $"{Dataset}.{Unit}" : $"{Dataset}.{Unit}.{Period}";

    public override string ToString() => PartitionKey;
}
