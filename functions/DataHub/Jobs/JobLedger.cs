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

    /// <summary>
    /// After that long a claim without an end belongs to a process that fell over: longer than the host lets a function
    /// run, and less than the hour until its timer comes again.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(40);

    private readonly RecordTable<JobRun> _runs = new(storage, StorageNames.Tables.Jobs);
    private readonly RecordTable<JobPeriod> _periods = new(storage, StorageNames.Tables.Jobs);

    public async Task StartedAsync(string job, DateTimeOffset asOf, CancellationToken cancellation)
    {
        var row = TableKey.Escape(job);
        var last = await _runs.FindAsync(Runs, row, cancellation);
        var run = new JobRun(job, asOf, clock.GetUtcNow(), SucceededAt: last?.Value.SucceededAt);
        await _runs.PutAsync(Runs, row, run, cancellation);
    }

    public Task EndedAsync(string job, JobOutcome outcome, CancellationToken cancellation) =>
        EndAsync(job, run => run with { Effects = outcome.Effects.Count, SucceededAt = run.EndedAt }, cancellation);

    public Task FailedAsync(string job, string error, CancellationToken cancellation) =>
        EndAsync(job, run => run with { Error = error }, cancellation);

    /// <summary>The last run of each job, by name.</summary>
    public async Task<IReadOnlyList<JobRun>> LastRunsAsync(CancellationToken cancellation)
    {
        var runs = new List<JobRun>();
        await foreach (var run in _runs.ListAsync(Runs, cancellation))
        {
            runs.Add(run.Value);
        }

        return runs;
    }

    /// <summary>
    /// Claims a period for the caller. False when it is done or another run has it; a claim that was neither finished nor
    /// given back for <see cref="Lease"/> may be taken over.
    /// </summary>
    public async Task<bool> TryClaimAsync(string job, string period, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claim = new JobPeriod(now, DoneAt: null);
        var (partition, row) = KeysOf(job, period);
        // Asked every hour for months that are done long since: looking costs less than an addition that is refused.
        var found = await _periods.FindAsync(partition, row, cancellation);
        if (found is null)
        {
            return await _periods.TryAddAsync(partition, row, claim, cancellation);
        }

        return found is { Value.DoneAt: null } && found.Value.ClaimedAt + Lease <= now
            && await _periods.TryReplaceAsync(found, claim, cancellation) is not null;
    }

    /// <summary>
    /// Does the work of a period once: claims it, works, marks it done; a failure gives the claim back. Null when the
    /// period is done, in another's hands, or its work said so: then it is not due yet, and is claimed anew another time.
    /// </summary>
    public async Task<T?> OnceAsync<T>(string job, string period, Func<Task<T?>> work, CancellationToken cancellation)
        where T : class
    {
        if (!await TryClaimAsync(job, period, cancellation))
        {
            return null;
        }

        try
        {
            var outcome = await work();
            await (outcome is null ? ReleaseAsync(job, period) : MarkDoneAsync(job, period, cancellation));
            return outcome;
        }
        catch
        {
            await ReleaseAsync(job, period);
            throw;
        }
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

    private async Task EndAsync(string job, Func<JobRun, JobRun> end, CancellationToken cancellation)
    {
        if (await _runs.FindAsync(Runs, TableKey.Escape(job), cancellation) is { } started)
        {
            var ended = end(started.Value with { EndedAt = clock.GetUtcNow() });
            await _runs.PutAsync(started.Partition, started.Row, ended, cancellation);
        }
    }

    private static (string Partition, string Row) KeysOf(string job, string period) =>
        (TableKey.Escape(job) + "|periods", TableKey.Escape(period));
}
