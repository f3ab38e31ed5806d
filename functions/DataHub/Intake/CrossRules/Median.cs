namespace DataHub.Intake.CrossRules;

/// <summary>The median of numbers: of an even count the mean of the middle two.</summary>
internal static class Median
{
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static decimal Of(IReadOnlyCollection<decimal> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfZero(numbers.Count, nameof(numbers));
        var ordered = numbers.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }
}
