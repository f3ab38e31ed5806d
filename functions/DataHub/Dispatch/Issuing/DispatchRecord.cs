namespace DataHub.Dispatch.Issuing;

/// <summary>One stored version of a month's dispatch; its documents are in the documents container.</summary>
/// <param name="AsOf">The instant it knows of, UTC.</param>
/// <param name="CheckedThrough">Up to this instant no correction asked for another version.</param>
/// <param name="Announced">Whether its mail is in the outbox.</param>
public sealed record DispatchRecord(
    string Period,
    int Version,
    DateTimeOffset AsOf,
    string PlanVersion,
    int Issue,
    string Title,
    int Green,
    int Slow,
    int Severe,
    DateTimeOffset CheckedThrough,
    bool Announced);
