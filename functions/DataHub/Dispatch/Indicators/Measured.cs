using DataHub.Dispatch.Facts;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators;

/// <summary>A figure counted from rows: a verdict is built on it, or an indicator, and it names what it was taken from.</summary>
/// <param name="Month">The month of the report: an earlier one when the unit is silent.</param>
public sealed record Measured(decimal Count, BusinessMonth Month, IReadOnlyList<SourceRef> Sources)
{
    /// <summary>How many of some facts meet a condition; those are named. Null when there are no facts at all: 未报 is not 0.</summary>
    public static Measured? CountOf<T>(
        IReadOnlyCollection<T> known, Func<T, bool> condition, Func<T, SourceRef> source, BusinessMonth month)
    {
        if (known.Count == 0)
        {
            return null;
        }

        var counted = known.Where(condition).ToList();
        return new Measured(counted.Count, month, [.. counted.Select(source)]);
    }
}
