using DataHub.Intake.Receipts;

namespace DataHub.Access.Auditing;

/// <summary>A day at which the chain of audit files does not hold.</summary>
public sealed record AuditFault(DateOnly Day, Wording What);
