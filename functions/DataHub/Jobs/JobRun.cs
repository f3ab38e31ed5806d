namespace DataHub.Jobs;

/// <summary>A job's last run.</summary>
/// <param name="AsOf">The instant it judged by.</param>
/// <param name="EndedAt">Null while it runs, and for ever when its process fell over.</param>
/// <param name="Effects">How many effects it had; null unless it ended well.</param>
/// <param name="Error">Why it failed.</param>
/// <param name="SucceededAt">When it, or the last run before it that did, ended well.</param>
public sealed record JobRun(
    string Job,
    DateTimeOffset AsOf,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt = null,
    int? Effects = null,
    string? Error = null,
    DateTimeOffset? SucceededAt = null);
