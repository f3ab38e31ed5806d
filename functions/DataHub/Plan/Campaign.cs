namespace DataHub.Plan;

/// <summary>A campaign that every unit carries out and reports on (专项整治); obligation O52.</summary>
public sealed record Campaign(
    string Id,
    CampaignKind Kind,
    string Zh,
    string En,
    DateOnly From,
    DateOnly To,
    string Source);
