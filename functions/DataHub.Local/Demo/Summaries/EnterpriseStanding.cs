namespace DataHub.Local.Demo.Summaries;

/// <summary>Where an enterprise's declaration stands at the end.</summary>
/// <param name="UnitCode">The unit it belongs to.</param>
/// <param name="Name">As it declared itself.</param>
/// <param name="ReceivedAt">When the first of what counts of it now arrived; null when nothing did.</param>
internal sealed record EnterpriseStanding(
    string UnitCode, string Name, Punctuality Punctuality, DateTimeOffset? ReceivedAt);
