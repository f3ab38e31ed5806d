namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>A column of a sheet as bars of one colour.</summary>
/// <param name="Ink">RRGGBB.</param>
/// <param name="Values">Null has no bar (未报 is not 0).</param>
internal sealed record ChartSeries(string Name, string Ink, char Column, IReadOnlyList<decimal?> Values);
