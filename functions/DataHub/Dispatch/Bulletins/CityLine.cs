using DataHub.Dispatch.Indicators;

namespace DataHub.Dispatch.Bulletins;

/// <summary>The city's totals (合计). Each says how many units it leaves out.</summary>
public sealed record CityLine
{
    public required int Units { get; init; }

    public required ReportedSum QtyMonthT { get; init; }

    public required ReportedSum QtyYtdT { get; init; }

    public required ReportedSum BaseT { get; init; }

    /// <summary>Over the units that have both the year to date and the base.</summary>
    public decimal? Growth { get; init; }

    /// <summary>Units that the growth leaves out.</summary>
    public required int GrowthLeavesOut { get; init; }

    /// <summary>The base of one unit at least is a share of its whole year.</summary>
    public required bool BaseEstimated { get; init; }

    public required ReportedSum DeclaredT { get; init; }

    /// <summary>Converted mass as a share of what the enterprises declared; null when none did.</summary>
    public decimal? ConvertedShare { get; init; }

    public required ReportedSum Enterprises { get; init; }

    /// <summary>Declared tonnes by class of the catalogue, the largest first.</summary>
    public required IReadOnlyList<ClassQuantity> ByClass { get; init; }

    public decimal? CentreTarget { get; init; }

    public required ReportedSum CentresBuilt { get; init; }

    public required ReportedSum CentresUnderConstruction { get; init; }

    public required ReportedSum SitesPaper { get; init; }

    public required ReportedSum SitesTextile { get; init; }

    public required ReportedSum SitesWeee { get; init; }

    public decimal? MallTarget { get; init; }

    public required ReportedSum Malls { get; init; }

    public required ReportedSum MallsInProgress { get; init; }

    public required ReportedSum ScrapFirms { get; init; }

    /// <summary>Mean of the units that reported.</summary>
    public decimal? EDeclarationRate { get; init; }

    /// <summary>Covered / known, over the units that reported both.</summary>
    public decimal? UpstreamCoverage { get; init; }

    public required ReportedSum CampaignChecked { get; init; }

    public required ReportedSum CampaignRectified { get; init; }

    public required ReportedSum CampaignClosed { get; init; }

    public required ReportedSum Inspections { get; init; }

    public required ReportedSum InspectionProblems { get; init; }

    public required ReportedSum Publicity { get; init; }

    public ReportedSum LogisticsLinked { get; init; }

    /// <summary>Figures counted from the registers and from what is owed once, by code of the indicator.</summary>
    public IReadOnlyDictionary<string, ReportedSum> Indicators { get; init; } = new Dictionary<string, ReportedSum>();

    /// <summary>What is owed once, by the units or by the city itself: campaigns, documents, self-assessment, acceptance.</summary>
    public IReadOnlyList<CityDuty> Duties { get; init; } = [];

    public required int Received { get; init; }

    public required int OnTime { get; init; }

    public required int Green { get; init; }

    public required int Slow { get; init; }

    public required int Severe { get; init; }
}
