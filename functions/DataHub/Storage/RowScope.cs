namespace DataHub.Storage;

/// <summary>
/// Where rows lie: one dataset of one unit, and of one period unless it is a register. It is the partition of the rows
/// table, so that one period of one unit's dataset is one range read. What is monthly has a partition a month; what has
/// hundreds of thousands of rows a month (D05, D23) has one a day, so that a batch sent again compares with its day only.
/// </summary>
/// <param name="Period">Canonical period, or null for a register without one (D01, D02, D03, D10, D14, D17, D20–D22, D24).</param>
public readonly record struct RowScope(string Dataset, string Unit, string? Period)
{
    /// <summary>The partition key, such as D04.LC-YG.2025-03 or D03.LC-YG.</summary>
    public string PartitionKey => Period is null ? $"{Dataset}.{Unit}" : $"{Dataset}.{Unit}.{Period}";

    public override string ToString() => PartitionKey;
}
