namespace DataHub.Plan;

/// <summary>How growth on the base year is meant (A3).</summary>
public enum GrowthBasis
{
    /// <summary>(quantity of the year − quantity of the base year) / quantity of the base year.</summary>
    Cumulative,

    /// <summary>The same rate every year since the base year.</summary>
    CompoundAnnual,
}
