namespace DataHub.Plan;

/// <summary>How a cumulative target grows from one milestone to the next.</summary>
public enum RampShape
{
    /// <summary>On a straight line: for what comes in numbers, such as malls (domain report 10.3).</summary>
    Linear,

    /// <summary>All at once on the milestone's day: half a sorting centre cannot be asked for.</summary>
    Step,
}
