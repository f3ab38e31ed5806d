using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>A unit's own monthly progress report (县区月度工作进展, D15). Absent figures are null: 未报 is not 0.</summary>
public sealed record ProgressReport
{
    private static readonly string[] BuiltStatuses = ["已建成", "验收", "运营"];

    public required SourceRef Source { get; init; }

    public required BusinessMonth Month { get; init; }

    /// <summary>Recovered in the month, tonnes.</summary>
    public decimal? QtyMonthT { get; init; }

    /// <summary>Recovered since 1 January, tonnes.</summary>
    public decimal? QtyYtdT { get; init; }

    public string? CentreStatus { get; init; }

    /// <summary>Sorting centres built; taken from the status when the number is not given.</summary>
    public int? CentresBuilt { get; init; }

    /// <summary>Sorting centres under construction; taken from the status when the number is not given.</summary>
    public int? CentresUnderConstruction { get; init; }

    public int? SitesPaper { get; init; }

    public int? SitesTextile { get; init; }

    public int? SitesWeee { get; init; }

    /// <summary>Zero-waste malls built since the plan began.</summary>
    public int? Malls { get; init; }

    public int? MallsInProgress { get; init; }

    public int? ScrapFirms { get; init; }

    /// <summary>Whether recovery logistics are linked with those of household waste (两网融合, O04).</summary>
    public bool? LogisticsLinked { get; init; }

    /// <summary>Share of declarations made electronically, 0 to 1.</summary>
    public decimal? EDeclarationRate { get; init; }

    public int? UpstreamCovered { get; init; }

    public int? UpstreamKnown { get; init; }

    public int? CampaignChecked { get; init; }

    public int? CampaignRectified { get; init; }

    public int? CampaignClosed { get; init; }

    public int? Inspections { get; init; }

    public int? InspectionProblems { get; init; }

    public int? Publicity { get; init; }

    public string? Problems { get; init; }

    public string? NextSteps { get; init; }

    public string? Explanation { get; init; }

    public static ProgressReport Of(StoredRow row)
    {
        var status = row.Text("centreStatus");
        return new ProgressReport
        {
            Source = SourceRef.Of(row),
            Month = BusinessMonth.Parse(row.Scope.Period!),
            QtyMonthT = row.Number("qtyMonthT"),
            QtyYtdT = row.Number("qtyYtdT"),
            CentreStatus = status,
            CentresBuilt = Count(row, "centresBuilt") ?? FromStatus(status, BuiltStatuses.Contains(status)),
            CentresUnderConstruction = Count(row, "centresUnderConstruction") ?? FromStatus(status, status == "在建"),
            SitesPaper = Count(row, "sitesPaper"),
            SitesTextile = Count(row, "sitesTextile"),
            SitesWeee = Count(row, "sitesWeee"),
            Malls = Count(row, "mallCum"),
            MallsInProgress = Count(row, "mallsInProgress"),
            ScrapFirms = Count(row, "scrapFirms"),
            LogisticsLinked = row.Flag("logisticsLinked"),
            EDeclarationRate = row.Number("eDeclRate"),
            UpstreamCovered = Count(row, "upstreamCovered"),
            UpstreamKnown = Count(row, "upstreamKnown"),
            CampaignChecked = Count(row, "campaignChecked"),
            CampaignRectified = Count(row, "campaignRectified"),
            CampaignClosed = Count(row, "campaignClosed"),
            Inspections = Count(row, "inspections"),
            InspectionProblems = Count(row, "inspectionProblems"),
            Publicity = Count(row, "publicity"),
            Problems = row.Text("problems"),
            NextSteps = row.Text("nextSteps"),
            Explanation = row.Text("explanation"),
        };
    }

    /// <summary>A figure by the name of its field in D15, a yes as 1; null when it is not reported, or no figure.</summary>
    public decimal? Figure(string field) => field switch
    {
        "qtyMonthT" => QtyMonthT,
        "qtyYtdT" => QtyYtdT,
        "centresBuilt" => CentresBuilt,
        "centresUnderConstruction" => CentresUnderConstruction,
        "sitesPaper" => SitesPaper,
        "sitesTextile" => SitesTextile,
        "sitesWeee" => SitesWeee,
        "mallCum" => Malls,
        "mallsInProgress" => MallsInProgress,
        "scrapFirms" => ScrapFirms,
        "logisticsLinked" => LogisticsLinked is { } linked ? linked ? 1 : 0 : null,
        "eDeclRate" => EDeclarationRate,
        "upstreamCovered" => UpstreamCovered,
        "upstreamKnown" => UpstreamKnown,
        "campaignChecked" => CampaignChecked,
        "campaignRectified" => CampaignRectified,
        "campaignClosed" => CampaignClosed,
        "inspections" => Inspections,
        "inspectionProblems" => InspectionProblems,
        "publicity" => Publicity,
        _ => null,
    };

    private static int? Count(StoredRow row, string field) => (int?)row.Number(field);

    private static int? FromStatus(string? status, bool applies) => status is null ? null : applies ? 1 : 0;
}
