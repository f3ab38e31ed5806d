using DataHub.Intake.Receipts;

namespace DataHub.Dictionary;

/// <summary>When a dataset falls due.</summary>
/// <param name="Rule">The due rule's name in the plan.</param>
/// <param name="By">The deadline in words.</param>
public sealed record DueEntry(string Rule, Wording Name, Wording By);
