namespace DataHub.Operations.Telemetry;

/// <summary>How the hub's queues and jobs stood at an instant.</summary>
/// <param name="TakenAt">That instant.</param>
/// <param name="OldestArrival">Upload or arrival of the oldest file that waits in the queue; null when none does.</param>
/// <param name="OldestMail">When the oldest mail still open was taken in; null when there is none.</param>
/// <param name="Poison">Messages in the poison queue of each queue.</param>
/// <param name="JobSuccesses">When each job that ever did ended well last.</param>
public sealed record Readings(
    DateTimeOffset TakenAt,
    DateTimeOffset? OldestArrival,
    DateTimeOffset? OldestMail,
    IReadOnlyDictionary<string, int> Poison,
    IReadOnlyDictionary<string, DateTimeOffset> JobSuccesses);
