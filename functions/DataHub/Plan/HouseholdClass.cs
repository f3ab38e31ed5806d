namespace DataHub.Plan;

/// <summary>The five household classes of recyclables (生活垃圾可回收物五类), the second view of the catalogue (A22).</summary>
public enum HouseholdClass
{
    /// <summary>纸类.</summary>
    Paper,

    /// <summary>塑料.</summary>
    Plastic,

    /// <summary>金属.</summary>
    Metal,

    /// <summary>玻璃.</summary>
    Glass,

    /// <summary>织物.</summary>
    Textile,
}
