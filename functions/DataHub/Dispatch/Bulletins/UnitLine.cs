using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>A unit's row of attachment 1 (附件1); domain report 7.4. Null is 未报, never 0.</summary>
public sealed record UnitLine
{
    /// <summary>Place in the table (序号).</summary>
    public required int Rank { get; init; }

    public required string Unit { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>Leader in charge (分管领导).</summary>
    public string? Leader { get; init; }

    /// <summary>Responsible person (责任人).</summary>
    public string? Reporter { get; init; }

    /// <summary>Tonnes.</summary>
    public decimal? QtyMonthT { get; init; }

    /// <summary>The month before, tonnes.</summary>
    public decimal? QtyPreviousMonthT { get; init; }

    /// <summary>Tonnes.</summary>
    public decimal? QtyYtdT { get; init; }

    /// <summary>Same months of the base year, tonnes.</summary>
    public decimal? BaseT { get; init; }

    /// <summary>The base is a share of the whole year's quantity.</summary>
    public bool BaseEstimated { get; init; }

    /// <summary>On the base year, a share.</summary>
    public decimal? Growth { get; init; }

    /// <summary>Recovered by declaration of the enterprises, tonnes.</summary>
    public decimal? DeclaredT { get; init; }

    /// <summary>Tonnes of it converted from pieces.</summary>
    public decimal? ConvertedT { get; init; }

    public int? Enterprises { get; init; }

    /// <summary>The unit's figure and its enterprises' differ by more than the plan's threshold.</summary>
    public bool DeclaredDiffers { get; init; }

    public string? CentreStatus { get; init; }

    public decimal? CentreTarget { get; init; }

    public int? CentresBuilt { get; init; }

    public int? CentresUnderConstruction { get; init; }

    public int? SitesPaper { get; init; }

    public int? SitesTextile { get; init; }

    public int? SitesWeee { get; init; }

    /// <summary>Sites of the registry that are built, by kind.</summary>
    public IReadOnlyDictionary<string, int> SitesOnRegister { get; init; } = new Dictionary<string, int>();

    public decimal? MallTarget { get; init; }

    public int? Malls { get; init; }

    public int? MallsInProgress { get; init; }

    /// <summary>Malls recognised by the registry.</summary>
    public int? MallsOnRegister { get; init; }

    public int? ScrapFirms { get; init; }

    public decimal? EDeclarationRate { get; init; }

    public int? UpstreamCovered { get; init; }

    public int? UpstreamKnown { get; init; }

    public int? CampaignChecked { get; init; }

    public int? CampaignRectified { get; init; }

    public int? CampaignClosed { get; init; }

    public int? Inspections { get; init; }

    public int? InspectionProblems { get; init; }

    public int? Publicity { get; init; }

    /// <summary>Arrival of the month's report, UTC; null while there is none.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Null while the report is neither received nor due.</summary>
    public bool? OnTime { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Recovery logistics are linked with those of household waste (两网融合).</summary>
    public bool? LogisticsLinked { get; init; }

    /// <summary>Last update of the disclosure column (信息公开栏); null when none is on record.</summary>
    public DateOnly? ColumnUpdatedOn { get; init; }

    /// <summary>Figures counted from the registers and from what is owed once, by code of the indicator; null is 未报.</summary>
    public IReadOnlyDictionary<string, decimal?> Indicators { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>What the unit owes once, and how it stands.</summary>
    public IReadOnlyList<UnitDuty> Duties { get; init; } = [];

    public string? Problems { get; init; }

    public string? NextSteps { get; init; }

    /// <summary>
    /// The rows that the figures come from; of the enterprises' declarations and of what is counted beside the unit's
    /// report (D03, D17 to D21, D24) see the bulletin's sources.
    /// </summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}
