using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Composing;

/// <summary>The last row of attachment 1 (合计).</summary>
internal static class CityTotals
{
    public static CityLine Of(DispatchResult result, DutyBoard duties)
    {
        var figures = result.Units.Select(unit => unit.Figures).ToList();
        return new CityLine
        {
            Units = figures.Count,
            QtyMonthT = IndicatorCatalogue.QuantityMonth.Over(figures),
            QtyYtdT = IndicatorCatalogue.QuantityYearToDate.Over(figures),
            BaseT = IndicatorCatalogue.BaseSamePeriod.Over(figures),
            Growth = Of(IndicatorCatalogue.GrowthOnBase),
            GrowthLeavesOut = figures.Count(unit => IndicatorCatalogue.GrowthOnBase.Of(unit) is null),
            BaseEstimated = figures.Any(unit => unit.Base is { Estimated: true }),
            DeclaredT = IndicatorCatalogue.Declared.Over(figures),
            ConvertedShare = ConvertedShareOf(figures),
            Enterprises = IndicatorCatalogue.Enterprises.Over(figures),
            ByClass = ByClassOf(result, figures),
            CentreTarget = TargetOf(figures, unit => unit.CentreTarget),
            CentresBuilt = IndicatorCatalogue.CentresBuilt.Over(figures),
            CentresUnderConstruction = IndicatorCatalogue.CentresUnderConstruction.Over(figures),
            SitesPaper = IndicatorCatalogue.SitesPaper.Over(figures),
            SitesTextile = IndicatorCatalogue.SitesTextile.Over(figures),
            SitesWeee = IndicatorCatalogue.SitesWeee.Over(figures),
            MallTarget = TargetOf(figures, unit => unit.MallTarget),
            Malls = IndicatorCatalogue.Malls.Over(figures),
            MallsInProgress = IndicatorCatalogue.MallsInProgress.Over(figures),
            ScrapFirms = IndicatorCatalogue.ScrapFirms.Over(figures),
            EDeclarationRate = Of(IndicatorCatalogue.EDeclarationRate),
            UpstreamCoverage = Of(IndicatorCatalogue.UpstreamCoverage),
            CampaignChecked = IndicatorCatalogue.CampaignChecked.Over(figures),
            CampaignRectified = IndicatorCatalogue.CampaignRectified.Over(figures),
            CampaignClosed = IndicatorCatalogue.CampaignClosed.Over(figures),
            Inspections = IndicatorCatalogue.Inspections.Over(figures),
            InspectionProblems = IndicatorCatalogue.InspectionProblems.Over(figures),
            Publicity = IndicatorCatalogue.Publicity.Over(figures),
            LogisticsLinked = IndicatorCatalogue.LogisticsLinked.Over(figures),
            Indicators = result.Indicators.ToDictionary(
                indicator => indicator.Code, indicator => indicator.Over(figures, result.Office), StringComparer.Ordinal),
            Duties = duties.OfCity(),
            Received = result.Units.Count(unit => unit.Reporting.ReceivedAt is not null),
            OnTime = result.Units.Count(unit => UnitLines.OnTimeOf(unit) == true),
            Green = CountOf(VerdictLevel.Green),
            Slow = CountOf(VerdictLevel.Slow),
            Severe = CountOf(VerdictLevel.Severe),
        };

        decimal? Of(Indicator indicator) => CityFigures.Of(indicator, figures, result.Office, result.Month, result.Plan);

        int CountOf(VerdictLevel level) => result.Units.Count(unit => unit.Verdict.Level == level);
    }

    private static decimal? TargetOf(IEnumerable<UnitFigures> figures, Func<UnitFigures, decimal?> target) =>
        ReportedSum.Of(figures.Select(target)).Value;

    private static decimal? ConvertedShareOf(IEnumerable<UnitFigures> figures)
    {
        var declared = figures.Select(unit => unit.Declared).OfType<Recovered>().ToList();
        var total = declared.Sum(unit => unit.TotalT);
        return total == 0 ? null : declared.Sum(unit => unit.ConvertedT) / total;
    }

    private static IReadOnlyList<ClassQuantity> ByClassOf(DispatchResult result, IEnumerable<UnitFigures> figures) =>
    [
        .. figures
            .SelectMany(unit => unit.Declared?.ByClass ?? new Dictionary<string, decimal>())
            .GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .Select(group => new ClassQuantity(group.Key, result.Plan.Catalogue.Of(group.Key).Zh, group.Sum()))
            .OrderByDescending(quantity => quantity.QuantityT)
            .ThenBy(quantity => quantity.Code, StringComparer.Ordinal),
    ];
}
