using Microsoft.Extensions.Logging;

namespace DataHub.Jobs;

/// <summary>Runs jobs by name, for the timers and for an operator; the ledger keeps each run.</summary>
public sealed partial class JobRunner(IEnumerable<IHubJob> jobs, JobLedger ledger, ILogger<JobRunner> logger)
{
    public IReadOnlyList<IHubJob> Jobs { get; } = [.. jobs.OrderBy(job => job.Name, StringComparer.Ordinal)];

    public bool Knows(string job) => Jobs.Any(known => known.Name == job);

    /// <exception cref="ArgumentException">There is no job of that name.</exception>
    public async Task<JobOutcome> RunAsync(string job, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var found = Jobs.FirstOrDefault(known => known.Name == job)
            ?? throw new ArgumentException($"There is no job ‘{job}’.", nameof(job));
        await ledger.StartedAsync(job, asOf, cancellation);
        try
        {
            var outcome = await found.RunAsync(asOf, cancellation);
            await ledger.EndedAsync(job, outcome, cancellation);
            LogEffects(job, outcome.Effects.Count);
            return outcome;
        }
        catch (Exception failure)
        {
            // Not with the caller's token: that it was cancelled is worth keeping too.
            await ledger.FailedAsync(job, failure.Message, CancellationToken.None);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Information, "Job {Job}: {Effects} effects")]
    private partial void LogEffects(string job, int effects);
}
