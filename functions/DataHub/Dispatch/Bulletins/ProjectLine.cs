using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>A key project (重点工程); domain report 1.4, obligation O22.</summary>
/// <param name="Named">Whether the plan's text names it.</param>
/// <param name="Stage">Null when the month has no report of it (未报).</param>
/// <param name="ProgressPct">Physical progress, percent.</param>
/// <param name="MonthsUnchanged">Months without another stage or more progress.</param>
public sealed record ProjectLine(
    string Id,
    string Name,
    string Unit,
    bool Named,
    string? Stage,
    decimal? ProgressPct,
    DateOnly? PlanEnd,
    int? MonthsUnchanged,
    bool Stalled,
    bool Overdue,
    string? Problem)
{
    /// <summary>The line as a sentence of the third block.</summary>
    public Wording Sentence { get; init; } = new("", "");
}
