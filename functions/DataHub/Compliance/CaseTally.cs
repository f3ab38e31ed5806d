namespace DataHub.Compliance;

/// <summary>What became of the cases of one kind: on the receipt, the sender sees who will ask.</summary>
/// <param name="Raised">New ones.</param>
/// <param name="Standing">Seen again; nobody is told twice.</param>
/// <param name="Settled">Put right by this submission.</param>
public sealed record CaseTally(string Kind, string Zh, string En, int Raised, int Standing, int Settled);
