using DataHub.Datasets;
using DataHub.Intake.Receipts;

namespace DataHub.Intake.Reading;

/// <summary>Something a reader found wrong with a row before any schema looked at it, such as a formula without a value.</summary>
/// <param name="Column">The column it is about; null for the whole row.</param>
/// <param name="Value">The offending text as it stands in the file; masked and shortened when it is shown.</param>
public sealed record RowFault(
    string Code, Severity Severity, Column? Column, string? Value, Wording Message, Wording Remedy);
