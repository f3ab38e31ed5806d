namespace DataHub.Compliance.Standing;

/// <summary>A daily look for what no arrival shows: something that is out of date, or not there.</summary>
public interface IStandingCheck
{
    /// <summary>The <see cref="Plan.ComplianceKind"/> it raises.</summary>
    string Kind { get; }

    /// <summary>The dataset it looks at.</summary>
    string Dataset { get; }

    /// <summary>
    /// Whether it looks at the city as a whole, which is the lead organisation's, and not at the units.
    /// </summary>
    bool IsOfCity => false;

    /// <summary>Everything of the kind that stands in a unit, or the city, at an instant.</summary>
    Task<IReadOnlyList<StandingFault>> LookAsync(string unit, DateTimeOffset asOf, CancellationToken cancellation);
}
