namespace DataHub.Local.Replay.Scenario;

/// <summary>A material that an enterprise buys.</summary>
/// <param name="Material">Code of the catalogue.</param>
/// <param name="MonthlyT">What it bought from generators in an average month of the base year, tonnes.</param>
internal sealed record TradedGoods(string Material, decimal MonthlyT)
{
    /// <summary>Appliances are counted, and their mass converted.</summary>
    public bool IsCounted => Material.StartsWith("06", StringComparison.Ordinal);
}
