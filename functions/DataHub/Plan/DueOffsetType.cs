namespace DataHub.Plan;

/// <summary>How a due day is counted; domain report 10.1.</summary>
public enum DueOffsetType
{
    /// <summary>A day of the month after the period: the 5th.</summary>
    DayOfNextMonth,

    /// <summary>A workday of the month after the period: the 5th workday.</summary>
    WorkdayOfNextMonth,

    /// <summary>Calendar days after an event; for a month, after its last day.</summary>
    DaysAfterEvent,
}
