namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told of its schedule.</summary>
public sealed class TimerInfo
{
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether the function runs later than its schedule says.</summary>
    public bool IsPastDue { get; set; }
}
