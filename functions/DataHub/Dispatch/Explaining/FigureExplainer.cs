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
        var figures = UnitFigures.Of(known, bulletin.Period, plan);
        var rows = await basis.RowsAsync(indicator, known, bulletin, cancellation);
        var value = indicator.Of(figures);
        var printed = PrintedFigures.OfUnit(indicator.Code, bulletin, unit.Code);
        return Started(bulletin, indicator) with
        {
            Unit = unit.Code,
            UnitName = unit.Name,
            Printed = printed,
            Recomputed = value,
            Agrees = printed == value,
            Inputs = [.. indicator.Inputs.Select(input => new ExplainedInput(input, InputOf(input, figures)))],
            Rows = basis.Shown(rows),
            RowsInAll = rows.Count,
            Submissions = await basis.SubmissionsAsync(rows, cancellation),
            Missing = await missing.OfAsync(indicator, bulletin, [known], cancellation),
        };
    }

    public async Task<Explanation> OfCityAsync(Bulletin bulletin, Indicator indicator, CancellationToken cancellation)
    {
        var known = await facts.ReadAsync(bulletin.Period, bulletin.AsOf, cancellation);
        var figures = known.Select(unit => UnitFigures.Of(unit, bulletin.Period, plan)).ToList();
        var value = CityFigures.Of(indicator, figures, bulletin.Period, plan);
        var printed = PrintedFigures.OfCity(indicator.Code, bulletin);
        return Started(bulletin, indicator) with
        {
            UnitName = plan.City,
            Printed = printed,
            Recomputed = value,
            Agrees = PrintedFigures.IsOfCity(indicator.Code) ? printed == value : null,
            Parts =
            [
                .. known.Zip(figures).Select(pair => new ExplainedPart(
                    pair.First.Unit.Code,
                    pair.First.Unit.Name,
                    indicator.Of(pair.Second),
                    ExplainLinks.Of(bulletin, pair.First.Unit.Code, indicator.Code))),
            ],
            Missing = await missing.OfAsync(indicator, bulletin, known, cancellation),
        };
    }

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

    private static decimal? InputOf(string input, UnitFigures figures) => input switch
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
