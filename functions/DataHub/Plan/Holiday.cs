namespace DataHub.Plan;

/// <summary>A public holiday (法定节假日) as the State Council's office arranges it for one year.</summary>
public sealed record Holiday(string Name, IReadOnlyList<DateOnly> Days);
