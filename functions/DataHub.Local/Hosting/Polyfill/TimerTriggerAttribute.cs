namespace Microsoft.Azure.Functions.Worker;

/// <summary>The function runs on a schedule.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>NCRONTAB with six fields, in UTC, or <c>%SETTING%</c>.</summary>
    public string Schedule { get; } = schedule;
}
