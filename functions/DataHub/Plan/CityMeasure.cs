namespace DataHub.Plan;

/// <summary>How the units' figures of a count target make the city's.</summary>
public enum CityMeasure
{
    Sum,

    /// <summary>Mean of the units that reported: for shares.</summary>
    Mean,
}
