namespace DataHub.Plan;

/// <summary>What a step of the ladder does; domain report 10.1.</summary>
public enum LadderStepKind
{
    /// <summary>报送提醒.</summary>
    Reminder,

    /// <summary>当日提醒.</summary>
    SameDayReminder,

    /// <summary>逾期催报.</summary>
    LateNotice,

    /// <summary>Drafts a reminder letter (提醒函代拟稿), which a person releases.</summary>
    ReminderLetter,

    /// <summary>Names the unit as a candidate for the circular (通报建议), which only a leader signs.</summary>
    CircularCandidate,
}
