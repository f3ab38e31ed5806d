namespace DataHub.Local.Replay.Scenario;

/// <summary>The figures of a county's monthly report, named as in D15.</summary>
internal sealed record ProgressFigures
{
    public required decimal QtyMonthT { get; init; }

    public required decimal QtyYtdT { get; init; }

    public required string CentreStatus { get; init; }

    public required int CentresBuilt { get; init; }

    public required int CentresUnderConstruction { get; init; }

    public required int SitesPaper { get; init; }

    public required int SitesTextile { get; init; }

    public required int SitesWeee { get; init; }

    public required int MallCum { get; init; }

    public required int MallsInProgress { get; init; }

    public required int ScrapFirms { get; init; }

    /// <summary>Null when the unit leaves it open.</summary>
    public bool? LogisticsLinked { get; init; }

    public required decimal EDeclRate { get; init; }

    public required int UpstreamCovered { get; init; }

    public required int UpstreamKnown { get; init; }

    public required int CampaignChecked { get; init; }

    public required int CampaignRectified { get; init; }

    public required int CampaignClosed { get; init; }

    public required int Inspections { get; init; }

    public required int InspectionProblems { get; init; }

    public required int Publicity { get; init; }

    public required string NextSteps { get; init; }

    public string? Problems { get; init; }

    public required string ReporterContactId { get; init; }
}
