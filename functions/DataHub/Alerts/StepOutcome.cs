namespace DataHub.Alerts;

/// <summary>What was done about a step of the ladder whose instant had come.</summary>
public enum StepOutcome
{
    /// <summary>Turned into mail.</summary>
    Taken,

    /// <summary>
    /// Found together with a higher step to the same party, after an outage: only the higher one was taken, so that
    /// nobody gets five mails at once.
    /// </summary>
    Overtaken,

    /// <summary>Found only after the report had arrived: recorded, not mailed.</summary>
    Answered,
}
