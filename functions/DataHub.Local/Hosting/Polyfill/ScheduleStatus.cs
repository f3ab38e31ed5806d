namespace Microsoft.Azure.Functions.Worker;

/// <summary>Last and next occurrence of a timer.</summary>
public sealed class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
