using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts;
using DataHub.Dispatch.Indicators;
using DataHub.Plan;

namespace DataHub.Dispatch.Explaining;

/// <summary>
/// Explains a figure of a stored bulletin: computes it anew from what is stored, as it stood at the bulletin's instant,
/// and lists what it was computed from. A figure that cannot be had again, since the plan changed, says so.
/// </summary>
public sealed class FigureExplainer(CityPlan plan, FactReader facts, BasisReader basis, MissingInputs missing)
{
    public async Task<Explanation> OfUnitAsync(
        Bulletin bulletin, Indicator indicator, ReportingUnit unit, CancellationToken cancellation)
    {
        var known = (await facts.ReadAsync([unit], bulletin.Period, bulletin.AsOf, cancellation))[0];
        var figures = FiguresOf(known, bulletin);
        var rows = indicator.Measure is null
            ? await basis.RowsAsync(indicator, known, bulletin, cancellation)
            : await basis.RevisionsAsync(indicator.SourcesOf(figures), cancellation);
        var value = indicator.Of(figures);
        var printed = PrintedFigures.OfUnit(indicator.Code, bulletin, unit.Code);
        return Started(bulletin, indicator) with
        {
            Unit = unit.Code,
            UnitName = unit.Name,
            Printed = printed,
            Recomputed = value,
            Agrees = printed == value,
            Inputs = [.. indicator.Inputs.Select(input => InputOf(indicator, input, figures, rows))],
            Rows = basis.Shown(rows),
            RowsInAll = rows.Count,
            Submissions = await basis.SubmissionsAsync(rows, cancellation),
            Missing = await missing.OfAsync(indicator, bulletin, [known], cancellation),
        };
    }

    public async Task<Explanation> OfCityAsync(Bulletin bulletin, Indicator indicator, CancellationToken cancellation)
    {
        var known = await facts.ReadAsync(bulletin.Period, bulletin.AsOf, cancellation);
        var figures = known.Units.Select(unit => FiguresOf(unit, bulletin)).ToList();
        var office = FiguresOf(known.Office, bulletin);
        var value = CityFigures.Of(indicator, figures, office, bulletin.Period, plan);
        var reporting = PartsOf(indicator, figures, office);
        var rows = indicator.Scope == IndicatorScope.Units
            ? []
            : await basis.RevisionsAsync(indicator.SourcesOf(office), cancellation);
        var printed = PrintedFigures.OfCity(indicator.Code, bulletin);
        return Started(bulletin, indicator) with
        {
            UnitName = plan.City,
            Printed = printed,
            Recomputed = value,
            Agrees = PrintedFigures.IsOfCity(indicator.Code, bulletin) ? printed == value : null,
            Parts =
            [
                .. reporting.Select(unit => new ExplainedPart(
                    unit.Look.Facts.Unit.Code,
                    unit.Look.Facts.Unit.Name,
                    indicator.Of(unit),
                    ExplainLinks.Of(bulletin, ReferenceEquals(unit, office) ? null : unit.Look.Facts.Unit.Code, indicator.Code))),
            ],
            Rows = basis.Shown(rows),
            RowsInAll = rows.Count,
            Submissions = await basis.SubmissionsAsync(rows, cancellation),
            Missing = indicator.OneSpeaks && value is not null
                ? []
                : await missing.OfAsync(indicator, bulletin, [.. reporting.Select(unit => unit.Look.Facts)], cancellation),
        };
    }

    // The city's own organisations stand beside the units where they have something of it.
    private static List<UnitFigures> PartsOf(Indicator indicator, List<UnitFigures> units, UnitFigures office) =>
        indicator.Scope switch
        {
            IndicatorScope.Office => [office],
            IndicatorScope.UnitsAndOffice when indicator.Of(office) is not null => [.. units, office],
            _ => units,
        };

    private UnitFigures FiguresOf(UnitFacts unit, Bulletin bulletin) =>
        UnitFigures.Of(unit, bulletin.Period, BusinessTime.DateOf(bulletin.AsOf), plan);

    private static Explanation Started(Bulletin bulletin, Indicator indicator) => new()
    {
        Period = bulletin.Period,
        Version = bulletin.Version,
        AsOf = bulletin.AsOf,
        PlanVersion = bulletin.PlanVersion,
        UnitName = "",
        Indicator = indicator.Code,
        Name = indicator.Name,
        Definition = indicator.Definition,
        MeasuredIn = indicator.Unit,
        Formula = indicator.FormulaOrSource,
    };

    private static ExplainedInput InputOf(
        Indicator indicator, string input, UnitFigures figures, IReadOnlyList<BasisRow> rows) => indicator.Measure is null
        ? new ExplainedInput(input, ValueOf(input, figures))
        : new ExplainedInput(input, null, rows.Count(basis => input.StartsWith(basis.Row.Scope.Dataset, StringComparison.Ordinal)));

    private static decimal? ValueOf(string input, UnitFigures figures) => input switch
    {
        "D15.qtyMonthT" => figures.Report?.QtyMonthT,
        "D15.qtyYtdT" => figures.Report?.QtyYtdT,
        "D15.eDeclRate" => figures.Report?.EDeclarationRate,
        "D15.upstreamCovered" => figures.Report?.UpstreamCovered,
        "D15.upstreamKnown" => figures.Report?.UpstreamKnown,
        "D22.quantityT" => figures.Base?.QuantityT,
        "D04.fromGeneratorT" => figures.Declared?.TotalT,
        "D04.massOrigin" => figures.Declared?.ConvertedT,
        "D04.uscc" => figures.Declared?.Enterprises,
        _ => IndicatorCatalogue.All.First(indicator => indicator.Inputs is [var only] && only == input).Of(figures),
    };
}
