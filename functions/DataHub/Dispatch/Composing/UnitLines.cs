using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>The rows of attachment 1.</summary>
internal static class UnitLines
{
    /// <summary>
    /// Ranked: best assessment first, then highest growth, those without growth last, then the plan's order.
    /// </summary>
    public static IReadOnlyList<UnitLine> Of(DispatchResult result, DutyBoard duties) =>
    [
        .. result.Units
            .OrderBy(unit => unit.Verdict.Level)
            .ThenBy(unit => unit.Figures.Growth is null)
            .ThenByDescending(unit => unit.Figures.Growth)
            .ThenBy(unit => unit.Facts.Unit.Order)
            .Select((unit, index) => Of(unit, index + 1, result, duties)),
    ];

    private static UnitLine Of(UnitResult unit, int rank, DispatchResult result, DutyBoard duties)
    {
        var (facts, figures, report) = (unit.Facts, unit.Figures, unit.Figures.Report);
        return new UnitLine
        {
            Rank = rank,
            Unit = facts.Unit.Code,
            Name = facts.Unit.Name,
            ShortName = facts.Unit.ShortName,
            Leader = facts.ContactOn(result.JudgedOn, ContactRole.Leader)?.Name,
            Reporter = facts.ContactOn(result.JudgedOn, ContactRole.Reporter)?.Name,
            QtyMonthT = report?.QtyMonthT,
            QtyPreviousMonthT = figures.PreviousReport?.QtyMonthT,
            QtyYtdT = report?.QtyYtdT,
            BaseT = figures.Base?.QuantityT,
            BaseEstimated = figures.Base?.Estimated ?? false,
            Growth = figures.Growth,
            DeclaredT = figures.Declared?.TotalT,
            ConvertedT = figures.Declared?.ConvertedT,
            Enterprises = figures.Declared?.Enterprises,
            DeclaredDiffers = figures.DeclaredDiffers ?? false,
            CentreStatus = report?.CentreStatus,
            CentreTarget = figures.CentreTarget,
            CentresBuilt = report?.CentresBuilt,
            CentresUnderConstruction = report?.CentresUnderConstruction,
            SitesPaper = report?.SitesPaper,
            SitesTextile = report?.SitesTextile,
            SitesWeee = report?.SitesWeee,
            SitesOnRegister = figures.SitesOnRegister,
            MallTarget = figures.MallTarget,
            Malls = report?.Malls,
            MallsInProgress = report?.MallsInProgress,
            MallsOnRegister = figures.MallsOnRegister,
            ScrapFirms = report?.ScrapFirms,
            EDeclarationRate = report?.EDeclarationRate,
            UpstreamCovered = report?.UpstreamCovered,
            UpstreamKnown = report?.UpstreamKnown,
            CampaignChecked = report?.CampaignChecked,
            CampaignRectified = report?.CampaignRectified,
            CampaignClosed = report?.CampaignClosed,
            Inspections = report?.Inspections,
            InspectionProblems = report?.InspectionProblems,
            Publicity = report?.Publicity,
            ReceivedAt = unit.Reporting.ReceivedAt,
            OnTime = OnTimeOf(unit),
            Verdict = unit.Verdict,
            LogisticsLinked = report?.LogisticsLinked,
            ColumnUpdatedOn = PublicityIndicators.LastUpdate(figures.Look)?.On,
            Indicators = result.Indicators
                .Where(indicator => indicator.Scope != IndicatorScope.Office)
                .ToDictionary(indicator => indicator.Code, indicator => indicator.Of(figures), StringComparer.Ordinal),
            Duties = duties.Of(figures),
            Problems = report?.Problems,
            NextSteps = report?.NextSteps,
            Sources = [.. UsedFacts.OfLine(facts, result.Month)],
        };
    }

    public static bool? OnTimeOf(UnitResult unit) =>
        unit.Reporting.ReceivedAt is null && !unit.Reporting.IsDue ? null : !unit.Reporting.IsLate;
}
