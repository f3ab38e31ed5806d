namespace DataHub.Workbooks;

/// <summary>A row to be written.</summary>
/// <param name="Number">As the sheet numbers it, from 1.</param>
/// <param name="Cells">From the left edge on.</param>
internal sealed record TableRow(long Number, IReadOnlyList<TableCell> Cells)
{
    public TableLook Look { get; init; }

    /// <summary>Positions of the cells that are wrong.</summary>
    public IReadOnlySet<int> Faults { get; init; } = new HashSet<int>();
}
