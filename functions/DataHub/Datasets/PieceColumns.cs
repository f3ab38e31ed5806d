namespace DataHub.Datasets;

/// <summary>The columns between which pieces may become mass; the schema's <c>x-hub.pieces</c>.</summary>
/// <param name="Origin">Says how the mass came about.</param>
public sealed record PieceColumns(Column Pieces, Column Material, Column Mass, Column Origin);
