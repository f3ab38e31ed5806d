namespace DataHub.Register;

/// <summary>The register of a dataset's reports of a month (应报登记表).</summary>
/// <param name="Figures">Over the units.</param>
/// <param name="EnterpriseFigures">Over the enterprises; null where the dataset is the units' own.</param>
public sealed record RegisterMonth(
    string Dataset,
    string Period,
    DateTimeOffset AsOf,
    ReportingFigures Figures,
    IReadOnlyList<UnitReportLine> Units,
    ReportingFigures? EnterpriseFigures = null,
    decimal? EDeclarationRate = null,
    IReadOnlyList<EnterpriseLine>? Enterprises = null);
