using DataHub.Storage;

namespace DataHub.Jobs;

/// <summary>
/// What the jobs have done: the last run of each, and the periods for which each is finished. Timers fire late, twice or
/// not at all, so a job never asks "is today the day" but "is this period done".
/// Partition <c>runs</c> holds one entity a job, so that the operator's list is one range read; partition
/// <c>{job}|periods</c> holds one entity a period.
/// </summary>
public sealed class JobLedger(HubStorage storage, TimeProvider clock)
{
    private const string Runs = "runs";

    // After that long a claim without an end belongs to a process that fell over (the host's limit is ten minutes).
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    private readonly RecordTable<JobRun> _runs = new(storage, StorageNames.Tables.Jobs);
    private readonly RecordTable<JobPeriod> _periods = new(storage, StorageNames.Tables.Jobs);

    /// <summary>Runs a job and keeps what came of it; a failure is kept and thrown on.</summary>
    public async Task<JobOutcome> RunAsync(IHubJob job, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var run = new JobRun(job.Name, asOf, clock.GetUtcNow());
        await PutAsync(run);
        try
        {
            var outcome = await job.RunAsync(asOf, cancellation);
            await PutAsync(run with { EndedAt = clock.GetUtcNow(), Effects = outcome.Effects.Count });
            return outcome;
        }
        catch (Exception failure)
        {
            // Not with the caller's token: that it was cancelled is worth keeping too.
            await PutAsync(run with { EndedAt = clock.GetUtcNow(), Error = failure.Message });
            throw;
        }

        Task PutAsync(JobRun state) => _runs.PutAsync(Runs, TableKey.Escape(job.Name), state, CancellationToken.None);
    }

    /// <summary>The last run of a job; null when it never ran.</summary>
    public async Task<JobRun?> LastRunAsync(string job, CancellationToken cancellation) =>
        (await _runs.FindAsync(Runs, TableKey.Escape(job), cancellation))?.Value;

    /// <summary>
    /// Claims a period for the caller. False when it is done or another run has it; a claim that was neither finished nor
    /// renewed for a quarter of an hour may be taken over.
    /// </summary>
    public async Task<bool> TryClaimAsync(string job, string period, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claim = new JobPeriod(now, DoneAt: null);
        var (partition, row) = KeysOf(job, period);
        if (await _periods.TryAddAsync(partition, row, claim, cancellation))
        {
            return true;
        }

        var found = await _periods.FindAsync(partition, row, cancellation);
        return found is { Value.DoneAt: null } && found.Value.ClaimedAt + Lease <= now
            && await _periods.TryReplaceAsync(found, claim, cancellation) is not null;
    }

    /// <summary>Gives a claim back after a failure, so that the next run need not wait for it to lapse.</summary>
    public Task ReleaseAsync(string job, string period)
    {
        var (partition, row) = KeysOf(job, period);
        return _periods.DeleteAsync(partition, row, CancellationToken.None);
    }

    public async Task<bool> IsDoneAsync(string job, string period, CancellationToken cancellation)
    {
        var (partition, row) = KeysOf(job, period);
        return await _periods.FindAsync(partition, row, cancellation) is { Value.DoneAt: not null };
    }

    public Task MarkDoneAsync(string job, string period, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (partition, row) = KeysOf(job, period);
        return _periods.PutAsync(partition, row, new JobPeriod(now, now), cancellation);
    }

    private static (string Partition, string Row) KeysOf(string job, string period) =>
        (TableKey.Escape(job) + "|periods", TableKey.Escape(period));
}
