namespace DataHub.Plan;

/// <summary>
/// Mass of a piece, for reports that give pieces only (件数折算); domain report 3.2. There is no official table, so
/// each factor names its source. Never applied to the legal registers.
/// </summary>
/// <param name="Unit">The counting unit: 台, 条, 辆 …</param>
/// <param name="MassT">Tonnes per piece.</param>
/// <param name="ValidFrom">First business date on which the factor holds, until the next one does.</param>
public sealed record PieceConversion(string Material, string Unit, decimal MassT, DateOnly ValidFrom, string Source);
