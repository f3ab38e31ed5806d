namespace DataHub.Compliance.Standing;

/// <summary>A daily look for what no arrival shows: something that is out of date, or not there.</summary>
public interface IStandingCheck
{
    /// <summary>Names of each <see cref="Plan.ComplianceKind"/> it raises; what one reading tells is one check.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>The dataset it looks at.</summary>
    string Dataset { get; }

    /// <summary>
    /// Whether it looks at the city as a whole, which is the lead organisation's, and not at the units.
    /// </summary>
    bool IsOfCity => false;

    /// <summary>Everything of its kinds that stands in a unit, or the city, at an instant.</summary>
    Task<IReadOnlyList<StandingFault>> LookAsync(string unit, DateTimeOffset asOf, CancellationToken cancellation);
}
