using DataHub.Intake.Receipts;

namespace DataHub.Compliance.Standing;

/// <summary>Something that stands: what about, and in which words.</summary>
/// <param name="Kind">One of the <see cref="IStandingCheck.Kinds"/> of the check that found it.</param>
/// <param name="IsUnclear">Nothing tells whether it stands: it opens no case, and settles none that is open.</param>
public sealed record StandingFault(string Kind, string Subject, Wording Message, bool IsUnclear = false);
