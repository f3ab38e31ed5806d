namespace DataHub.Dispatch.Indicators;

/// <summary>
/// A figure over several units: the sum of what was reported, and how many units it leaves out. 未报 is not 0, so a
/// sum of nothing is nothing.
/// </summary>
/// <param name="Value">Null when no unit reported.</param>
/// <param name="Reported">Units that are in it.</param>
/// <param name="LeftOut">Units that are not (未报).</param>
public readonly record struct ReportedSum(decimal? Value, int Reported, int LeftOut)
{
    public static ReportedSum Of(IEnumerable<decimal?> figures)
    {
        var (sum, reported, leftOut) = (0m, 0, 0);
        foreach (var figure in figures)
        {
            if (figure is { } value)
            {
                sum += value;
                reported++;
            }
            else
            {
                leftOut++;
            }
        }

        return new ReportedSum(reported == 0 ? null : sum, reported, leftOut);
    }

    /// <summary>With something beside the units' figures, which is in the sum and no unit; null adds nothing.</summary>
    public ReportedSum And(decimal? beside) => beside is null ? this : this with { Value = (Value ?? 0) + beside };

    /// <summary>The sum divided by the number of units in it.</summary>
    public decimal? Mean() => Value / Math.Max(1, Reported);
}
