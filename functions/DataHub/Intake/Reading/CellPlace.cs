namespace DataHub.Intake.Reading;

/// <summary>Where a column stands in a file: its letter and its heading as written there.</summary>
public readonly record struct CellPlace(string? Letter, string? Heading);
