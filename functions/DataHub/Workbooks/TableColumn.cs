using DataHub.Datasets;

namespace DataHub.Workbooks;

/// <summary>A column of a table to be written.</summary>
/// <param name="Position">Where it stands, from 0.</param>
/// <param name="Heading">As it is to be written.</param>
/// <param name="Column">The dataset's column; null for numbering and what no dataset wants.</param>
internal sealed record TableColumn(int Position, string Heading, Column? Column)
{
    /// <summary>Whether it holds sentences: wide, over several lines.</summary>
    public bool IsProse { get; init; }
}
