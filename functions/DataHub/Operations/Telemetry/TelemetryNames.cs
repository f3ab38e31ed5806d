namespace DataHub.Operations.Telemetry;

/// <summary>Names of the hub's telemetry. The alarms in infra/modules/alerts.bicep ask for them; a test compares.</summary>
public static class TelemetryNames
{
    /// <summary>Of the activity source and of the meter.</summary>
    public const string Source = "DataHub";

    /// <summary>Submissions archived, by dataset and channel.</summary>
    public const string Received = "datahub.submissions.received";

    /// <summary>Submissions that ended with at least a part accepted, by dataset and channel.</summary>
    public const string Accepted = "datahub.submissions.accepted";

    /// <summary>Submissions of which nothing was accepted, by dataset and channel.</summary>
    public const string Refused = "datahub.submissions.refused";

    /// <summary>Rows written, by dataset; rows that stood there already are none.</summary>
    public const string RowsStored = "datahub.rows.stored";

    /// <summary>Time a submission took from archive to receipt, seconds, by dataset: with the rows stored, rows a second.</summary>
    public const string RoadDuration = "datahub.road.duration";

    /// <summary>Age of the oldest file that waits in the arrivals queue, seconds; 0 when none does.</summary>
    public const string OldestArrival = "datahub.arrivals.oldest_age";

    /// <summary>Age of the oldest mail that is neither sent nor given up, seconds; 0 when there is none.</summary>
    public const string OldestMail = "datahub.outbox.oldest_age";

    /// <summary>Messages in a poison queue, by queue.</summary>
    public const string PoisonMessages = "datahub.poison.messages";

    /// <summary>Time since a job ended well, seconds, by job.</summary>
    public const string JobSuccessAge = "datahub.jobs.success_age";
}
