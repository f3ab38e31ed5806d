using DataHub.Dispatch.Bulletins;

namespace DataHub.Dispatch.Explaining;

/// <summary>Which figure of a bulletin prints an indicator.</summary>
internal static class PrintedFigures
{
    private static readonly Dictionary<string, (Func<UnitLine, decimal?> Unit, Func<CityLine, decimal?>? City)> Figures =
        new(StringComparer.Ordinal)
        {
            ["QTY-MONTH"] = (unit => unit.QtyMonthT, city => city.QtyMonthT.Value),
            ["QTY-YTD"] = (unit => unit.QtyYtdT, city => city.QtyYtdT.Value),
            ["QTY-BASE"] = (unit => unit.BaseT, city => city.BaseT.Value),
            ["GROWTH"] = (unit => unit.Growth, city => city.Growth),
            ["QTY-DECLARED"] = (unit => unit.DeclaredT, city => city.DeclaredT.Value),
            ["QTY-CONVERTED"] = (unit => unit.ConvertedT, null),
            ["ENTERPRISES"] = (unit => unit.Enterprises, city => city.Enterprises.Value),
            ["CENTRES-BUILT"] = (unit => unit.CentresBuilt, city => city.CentresBuilt.Value),
            ["CENTRES-BUILDING"] = (unit => unit.CentresUnderConstruction, city => city.CentresUnderConstruction.Value),
            ["SITES-PAPER"] = (unit => unit.SitesPaper, city => city.SitesPaper.Value),
            ["SITES-TEXTILE"] = (unit => unit.SitesTextile, city => city.SitesTextile.Value),
            ["SITES-WEEE"] = (unit => unit.SitesWeee, city => city.SitesWeee.Value),
            ["MALLS"] = (unit => unit.Malls, city => city.Malls.Value),
            ["MALLS-IN-PROGRESS"] = (unit => unit.MallsInProgress, city => city.MallsInProgress.Value),
            ["SCRAP-STEEL"] = (unit => unit.ScrapFirms, city => city.ScrapFirms.Value),
            ["E-DECLARATION"] = (unit => unit.EDeclarationRate, city => city.EDeclarationRate),
            ["UPSTREAM"] = (Upstream, city => city.UpstreamCoverage),
            ["CAMPAIGN-CHECKED"] = (unit => unit.CampaignChecked, city => city.CampaignChecked.Value),
            ["CAMPAIGN-RECTIFIED"] = (unit => unit.CampaignRectified, city => city.CampaignRectified.Value),
            ["CAMPAIGN-CLOSED"] = (unit => unit.CampaignClosed, city => city.CampaignClosed.Value),
            ["INSPECTIONS"] = (unit => unit.Inspections, city => city.Inspections.Value),
            ["INSPECTION-PROBLEMS"] = (unit => unit.InspectionProblems, city => city.InspectionProblems.Value),
            ["LOGISTICS"] = (unit => unit.LogisticsLinked is { } linked ? linked ? 1 : 0 : null, city => city.LogisticsLinked.Value),
            ["PUBLICITY"] = (unit => unit.Publicity, city => city.Publicity.Value),
        };

    public static decimal? OfUnit(string indicator, Bulletin bulletin, string unit) =>
        bulletin.Units.FirstOrDefault(line => line.Unit == unit) is not { } line ? null
        : Figures.TryGetValue(indicator, out var figure) ? figure.Unit(line)
        : line.Indicators.GetValueOrDefault(indicator);

    public static decimal? OfCity(string indicator, Bulletin bulletin) =>
        !IsOfCity(indicator, bulletin) ? null
        : Figures.TryGetValue(indicator, out var figure) ? figure.City!(bulletin.City)
        : bulletin.City.Indicators[indicator].Value;

    /// <summary>Whether the city's row prints it at all.</summary>
    public static bool IsOfCity(string indicator, Bulletin bulletin) =>
        Figures.TryGetValue(indicator, out var figure) ? figure.City is not null : bulletin.City.Indicators.ContainsKey(indicator);

    private static decimal? Upstream(UnitLine unit) =>
        unit.UpstreamKnown > 0 ? (decimal?)unit.UpstreamCovered / unit.UpstreamKnown : null;
}
