namespace DataHub.Jobs;

/// <summary>
/// Work that a timer or an operator starts. Idempotent: run twice for the same instant it does nothing new; run late it
/// catches up what was missed.
/// </summary>
public interface IHubJob
{
    /// <summary>The name in <c>POST /api/operator/jobs/{name}</c>, in kebab-case.</summary>
    string Name { get; }

    /// <summary>What it does, for the operator's list.</summary>
    string Purpose { get; }

    /// <summary>After how long without a success its silence is a fault; by default what an hourly timer takes to miss two runs.</summary>
    TimeSpan SilentAfter => TimeSpan.FromHours(3);

    /// <summary>
    /// Whether it can be tried out: it writes nothing but records and documents, by which it is seen what it would do.
    /// </summary>
    bool CanBeTriedOut => false;

    /// <param name="asOf">The instant at which deadlines, milestones and paces are judged.</param>
    Task<JobOutcome> RunAsync(DateTimeOffset asOf, CancellationToken cancellation);
}
