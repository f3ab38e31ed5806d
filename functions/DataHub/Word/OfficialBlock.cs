namespace DataHub.Word;

/// <summary>A piece of a paper's body.</summary>
public abstract record OfficialBlock
{
    private OfficialBlock()
    {
    }

    /// <summary>A heading of level 1 (一、) to 4 （（1）); the text has its number already.</summary>
    public sealed record Heading(int Level, string Text) : OfficialBlock;

    public sealed record Paragraph(string Text) : OfficialBlock;

    /// <summary>A table across the type area, its headings repeated on every page.</summary>
    /// <param name="Caption">Above it, centred.</param>
    /// <param name="HasTotal">Whether the last row is a total (合计).</param>
    public sealed record Table(
        string Caption,
        IReadOnlyList<TableColumn> Columns,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        bool HasTotal = false) : OfficialBlock;
}
