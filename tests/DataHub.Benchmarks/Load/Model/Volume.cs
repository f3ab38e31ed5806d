namespace DataHub.Benchmarks.Load.Model;

/// <summary>How much comes in a month.</summary>
/// <param name="Cities">How many cities of this kind it is.</param>
/// <param name="Enterprises">Enterprises that declare (D04).</param>
/// <param name="Submissions">Submissions a month, of all cities.</param>
/// <param name="TimerSeconds">What a timer's run takes on the average.</param>
/// <param name="CityRows">One city's rows a month by dataset.</param>
internal sealed record Volume(
    string Name,
    int Cities,
    int Enterprises,
    double Submissions,
    double TimerSeconds,
    IReadOnlyDictionary<string, double> CityRows)
{
    /// <summary>Rows a month, of all cities and datasets.</summary>
    public double Rows => CityRows.Values.Sum() * Cities;
}
