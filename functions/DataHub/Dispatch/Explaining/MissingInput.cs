using DataHub.Intake.Receipts;
using DataHub.Register;

namespace DataHub.Dispatch.Explaining;

/// <summary>Something a figure needs and does not have (未报).</summary>
/// <param name="DueAt">Null for a register, which is due at no time.</param>
/// <param name="State">How the report stood at the bulletin's instant; null for a register.</param>
public sealed record MissingInput(
    string Unit, string Dataset, DateTimeOffset? DueAt, ReportState? State, Wording Sentence);
