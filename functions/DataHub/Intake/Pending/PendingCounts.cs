namespace DataHub.Intake.Pending;

/// <summary>What a receipt says of pending findings.</summary>
/// <param name="Waiting">References of this submission for which nothing has come yet.</param>
/// <param name="Settled">Earlier ones, of any unit, that this submission settles.</param>
public sealed record PendingCounts(int Waiting, int Settled);
