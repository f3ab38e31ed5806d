namespace DataHub.Dispatch.Documents.Sheets;

/// <summary>A bar chart of some series over the rows of a sheet.</summary>
/// <param name="Categories">The first column, row by row.</param>
internal sealed record ChartSpec(string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series);
