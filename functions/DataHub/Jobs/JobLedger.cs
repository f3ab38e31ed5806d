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

    public Task StartedAsync(string job, DateTimeOffset asOf, CancellationToken cancellation) => ChangeRunAsync(
        job, last => new JobRun(job, asOf, clock.GetUtcNow(), SucceededAt: last?.SucceededAt), cancellation);

    public Task EndedAsync(string job, JobOutcome outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return ChangeRunAsync(
            job,
            run => run is null
                ? null
                : run with { EndedAt = now, Effects = outcome.Effects.Count, Error = null, SucceededAt = now },
            cancellation);
    }

    public Task FailedAsync(string job, string error, CancellationToken cancellation) => ChangeRunAsync(
        job,
        run => run is null ? null : run with { EndedAt = clock.GetUtcNow(), Effects = null, Error = error },
        cancellation);

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
    /// Claims a period for the caller. Null when it is done or another run has it; a claim that was neither finished nor
    /// given back for <see cref="Lease"/> may be taken over.
    /// </summary>
    /// <returns>The instant of the claim, by which it may be given back.</returns>
    public async Task<DateTimeOffset?> TryClaimAsync(string job, string period, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claim = new JobPeriod(now, DoneAt: null);
        var (partition, row) = KeysOf(job, period);
        // Asked every hour for months that are done long since: looking costs less than an addition that is refused.
        var found = await _periods.FindAsync(partition, row, cancellation);
        if (found is null)
        {
            return await _periods.TryAddAsync(partition, row, claim, cancellation) ? now : null;
        }

        return found is { Value.DoneAt: null } && found.Value.ClaimedAt + Lease <= now
            && await _periods.TryReplaceAsync(found, claim, cancellation) is not null ? now : null;
    }

    /// <summary>
    /// Does the work of a period once: claims it, works, marks it done; a failure gives the claim back. Null when the
    /// period is done, in another's hands, or its work said so: then it is not due yet, and is claimed anew another time.
    /// </summary>
    public async Task<T?> OnceAsync<T>(string job, string period, Func<Task<T?>> work, CancellationToken cancellation)
        where T : class
    {
        if (await TryClaimAsync(job, period, cancellation) is not { } claimedAt)
        {
            return null;
        }

        try
        {
            var outcome = await work();
            await (outcome is null ? ReleaseAsync(job, period, claimedAt) : MarkDoneAsync(job, period, cancellation));
            return outcome;
        }
        catch
        {
            await ReleaseAsync(job, period, claimedAt);
            throw;
        }
    }

    /// <summary>
    /// Gives a claim back after a failure, so that the next run need not wait for it to lapse. One that lapsed and is
    /// another's by now, or done, stays so.
    /// </summary>
    public async Task ReleaseAsync(string job, string period, DateTimeOffset claimedAt)
    {
        var (partition, row) = KeysOf(job, period);
        if (await _periods.FindAsync(partition, row, CancellationToken.None) is { Value.DoneAt: null } found
            && found.Value.ClaimedAt == claimedAt)
        {
            await _periods.TryDeleteAsync(found, CancellationToken.None);
        }
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

    /// <summary>Changes a job's run as it stands at the moment of writing: two of one job may overlap.</summary>
    private async Task ChangeRunAsync(string job, Func<JobRun?, JobRun?> change, CancellationToken cancellation)
    {
        var row = TableKey.Escape(job);
        while (true)
        {
            var found = await _runs.FindAsync(Runs, row, cancellation);
            if (change(found?.Value) is not { } changed
                || (found is null
                    ? await _runs.TryAddAsync(Runs, row, changed, cancellation)
                    : await _runs.TryReplaceAsync(found, changed, cancellation) is not null))
            {
                return;
            }
        }
    }

    private static (string Partition, string Row) KeysOf(string job, string period) =>
        (TableKey.Escape(job) + "|periods", TableKey.Escape(period));
}
