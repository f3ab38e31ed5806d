using DataHub.Intake.Receipts;

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

    public Wording FormulaOrSource => Formula ?? new Wording($"= {Inputs[0]}", $"= {Inputs[0]}");

    public ReportedSum Over(IEnumerable<UnitFigures> units) => ReportedSum.Of(units.Select(Of));
}
