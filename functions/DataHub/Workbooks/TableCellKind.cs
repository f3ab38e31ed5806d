namespace DataHub.Workbooks;

/// <summary>What a written cell holds.</summary>
internal enum TableCellKind
{
    Empty,
    Text,
    Number,
    Boolean,

    /// <summary>An error value such as #N/A, as it was found.</summary>
    Error,
}
