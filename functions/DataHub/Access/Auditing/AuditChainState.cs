namespace DataHub.Access.Auditing;

/// <summary>How the chain of audit files is.</summary>
/// <param name="Since">Its first day; null when there is no file yet.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Faults">Where it does not hold.</param>
public sealed record AuditChainState(DateOnly? Since, DateOnly? Until, IReadOnlyList<AuditFault> Faults);
