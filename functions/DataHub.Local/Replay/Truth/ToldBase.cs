namespace DataHub.Local.Replay.Truth;

/// <summary>A unit's quantity of a class of materials in a whole year (D22), tonnes.</summary>
internal sealed record ToldBase(DateTimeOffset At, string Unit, int Year, string Material, decimal QuantityT);
