using DataHub.Dispatch.Facts;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>An indicator (指标): what it means, what it is computed from, and how.</summary>
/// <param name="Code">Stable code, such as QTY-MONTH.</param>
/// <param name="Unit">t, 个, 家, 次, ratio.</param>
/// <param name="Inputs">Fields it is computed from, as dataset.field.</param>
/// <param name="Of">A unit's figure; null when an input is not reported.</param>
public sealed record Indicator(
    string Code,
    Wording Name,
    Wording Definition,
    string Unit,
    IReadOnlyList<string> Inputs,
    Aggregation Aggregation,
    Func<UnitFigures, decimal?> Of)
{
    /// <summary>How it is computed; null when it is the input itself.</summary>
    public Wording? Formula { get; init; }

    /// <summary>Counts it from rows and names them; null when it stands in the month's rows of its inputs.</summary>
    public Func<UnitLook, Measured?>? Measure { get; init; }

    /// <summary>
    /// The city's quotient over the units that have all it needs, never none; set where <see cref="Aggregation.FromSums"/>.
    /// </summary>
    public Func<IReadOnlyList<UnitFigures>, BusinessMonth, CityPlan, decimal?>? OfSums { get; init; }

    public IndicatorScope Scope { get; init; } = IndicatorScope.Units;

    /// <summary>Whether one reporter speaks for all, as of a platform: beside it nobody is left out.</summary>
    public bool OneSpeaks { get; init; }

    public Wording FormulaOrSource => Formula ?? new Wording($"= {Inputs[0]}", $"= {Inputs[0]}");

    /// <summary>An indicator that is counted from rows.</summary>
    public static Indicator Counted(
        string code,
        Wording name,
        Wording definition,
        string unit,
        IReadOnlyList<string> inputs,
        Wording formula,
        Func<UnitLook, Measured?> measure) =>
        new(code, name, definition, unit, inputs, Aggregation.Sum, figures => measure(figures.Look)?.Count)
        {
            Formula = formula,
            Measure = measure,
        };

    public ReportedSum Over(IEnumerable<UnitFigures> units) => ReportedSum.Of(units.Select(Of));

    /// <summary>The city's figure: over the units, and with what the city's own organisations have of it.</summary>
    public ReportedSum Over(IEnumerable<UnitFigures> units, UnitFigures office)
    {
        var sum = Scope switch
        {
            IndicatorScope.Office => Over([office]),
            IndicatorScope.UnitsAndOffice => Over(units).And(Of(office)),
            _ => Over(units),
        };
        return Aggregation == Aggregation.Mean ? sum with { Value = sum.Mean() }
            : OneSpeaks && sum.Value is not null ? sum with { LeftOut = 0 }
            : sum;
    }

    /// <summary>The rows that a unit's figure was counted from; none when it has no figure.</summary>
    public IReadOnlyList<SourceRef> SourcesOf(UnitFigures figures) => Measure?.Invoke(figures.Look)?.Sources ?? [];
}
