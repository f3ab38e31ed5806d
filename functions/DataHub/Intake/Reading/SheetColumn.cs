using DataHub.Datasets;

namespace DataHub.Intake.Reading;

/// <summary>A column of a sheet that belongs to a column of the dataset.</summary>
/// <param name="Position">Where it stands in the sheet, from 0.</param>
/// <param name="Heading">As written there.</param>
/// <param name="Unit">The unit its heading states; null when none.</param>
internal sealed record SheetColumn(int Position, string Heading, Column Column, string? Unit)
{
    public CellPlace Place => new(ColumnLetter.Of(Position), Heading);
}
