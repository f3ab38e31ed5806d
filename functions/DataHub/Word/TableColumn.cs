namespace DataHub.Word;

/// <summary>A column of a table.</summary>
/// <param name="Width">In parts of the table's width.</param>
/// <param name="IsText">Whether people's sentences stand in it: left-aligned instead of centred.</param>
public sealed record TableColumn(string Heading, int Width, bool IsText = false);
