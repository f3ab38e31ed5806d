namespace DataHub.Jobs;

/// <summary>What a job did for a period.</summary>
internal sealed record JobPeriod(DateTimeOffset ClaimedAt, DateTimeOffset? DoneAt);
