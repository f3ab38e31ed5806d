using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>What a cross rule may look at besides the row.</summary>
/// <param name="PeriodName">The period of the submission, canonical; null for a register.</param>
/// <param name="ReporterOrg">The one enterprise it is about, when it is about one.</param>
/// <param name="AsOf">Instant of arrival: what came later does not count.</param>
public sealed record CrossRuleContext(
    CityPlan Plan, RowStore Rows, string Unit, string? PeriodName, string? ReporterOrg, DateTimeOffset AsOf)
{
    /// <summary>The month of the submission; null for a register and for periods of another kind.</summary>
    public BusinessMonth? Period => BusinessMonth.TryParse(PeriodName, out var month) ? month : null;

    /// <summary>The rows of a dataset of this unit as they stood at arrival.</summary>
    public IAsyncEnumerable<StoredRow> RowsOf(string dataset, BusinessMonth? period, CancellationToken cancellation) =>
        Rows.ReadAsOfAsync(new RowScope(dataset, Unit, period?.ToString()), AsOf, cancellation);
}
