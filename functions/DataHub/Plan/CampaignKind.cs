namespace DataHub.Plan;

/// <summary>What a campaign looks into; obligation O52.</summary>
public enum CampaignKind
{
    /// <summary>Recovery stations (回收站点集中整治).</summary>
    Site,

    /// <summary>Dismantlers of end-of-life vehicles (报废机动车回收拆解行业专项整治).</summary>
    Elv,
}
