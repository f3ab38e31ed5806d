namespace DataHub.Workbooks;

/// <summary>How a cell looks, whatever it holds.</summary>
internal enum TableLook
{
    Plain,
    Title,

    /// <summary>A line of explanation.</summary>
    Note,
    Heading,

    /// <summary>The heading of a column that must be filled in.</summary>
    RequiredHeading,

    /// <summary>The row that shows how to fill in and is not read.</summary>
    Example,

    /// <summary>A cell of the instructions, with a border.</summary>
    Cell,
    Fault,
}
