namespace DataHub.JsonSchema.Rows;

/// <summary>What a row's plan says of one slot of a shape.</summary>
/// <param name="Member">The check; null when the plan has none for the slot's name.</param>
/// <param name="Bit">The name's bit in the set of names that are there.</param>
internal readonly record struct SlotCheck(MemberCheck? Member, ulong Bit);
