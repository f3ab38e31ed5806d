using DataHub.Jobs;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.StorageTests.Jobs;

public sealed class JobLedgerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 4, 9, 1, 0, 0, TimeSpan.Zero));

    private JobLedger Ledger => new(azurite.Storage, _clock);

    [Fact]
    public async Task A_period_has_one_claimant_until_its_claim_lapses()
    {
        Assert.NotNull(await Ledger.TryClaimAsync("a-job", "2025-03", default));
        Assert.Null(await Ledger.TryClaimAsync("a-job", "2025-03", default));
        Assert.NotNull(await Ledger.TryClaimAsync("a-job", "2025-04", default));
        Assert.NotNull(await Ledger.TryClaimAsync("another-job", "2025-03", default));

        _clock.Advance(JobLedger.Lease);
        Assert.NotNull(await Ledger.TryClaimAsync("a-job", "2025-03", default));
        Assert.Null(await Ledger.TryClaimAsync("a-job", "2025-03", default));
    }

    [Fact]
    public async Task A_period_that_is_done_is_never_claimed_again()
    {
        Assert.NotNull(await Ledger.TryClaimAsync("done", "2025-03", default));
        Assert.False(await Ledger.IsDoneAsync("done", "2025-03", default));
        await Ledger.MarkDoneAsync("done", "2025-03", default);

        _clock.Advance(TimeSpan.FromDays(365));
        Assert.True(await Ledger.IsDoneAsync("done", "2025-03", default));
        Assert.Null(await Ledger.TryClaimAsync("done", "2025-03", default));
    }

    [Fact]
    public async Task A_claim_given_back_is_free_at_once()
    {
        var claimed = await Ledger.TryClaimAsync("released", "2025-03", default);
        await Ledger.ReleaseAsync("released", "2025-03", claimed!.Value);

        Assert.NotNull(await Ledger.TryClaimAsync("released", "2025-03", default));
    }

    [Fact]
    public async Task A_claim_that_lapsed_is_not_given_back_under_who_took_it_over()
    {
        var lapsed = await Ledger.TryClaimAsync("lapsed", "2025-03", default);
        _clock.Advance(JobLedger.Lease);
        await Ledger.TryClaimAsync("lapsed", "2025-03", default);

        await Ledger.ReleaseAsync("lapsed", "2025-03", lapsed!.Value);

        Assert.Null(await Ledger.TryClaimAsync("lapsed", "2025-03", default));
    }

    [Fact]
    public async Task A_period_that_another_has_done_stays_done_when_the_first_fails_late()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Ledger.OnceAsync<string>(
            "late",
            "2025-03",
            async () =>
            {
                _clock.Advance(JobLedger.Lease);
                await Ledger.OnceAsync("late", "2025-03", () => Task.FromResult<string?>("done"), default);
                throw new TimeoutException();
            },
            default));

        Assert.True(await Ledger.IsDoneAsync("late", "2025-03", default));
    }

    [Fact]
    public async Task A_run_that_starts_as_another_ends_does_not_lose_its_success()
    {
        await Ledger.StartedAsync("overlaps", _clock.GetUtcNow(), default);
        var racing = new RacingPolicy(
            true,
            () => Ledger.EndedAsync("overlaps", JobOutcome.Nothing, default),
            RacingPolicy.Call("PUT", "jobs("));
        var other = new JobLedger(racing.Open(azurite.ConnectionString), _clock);

        await other.StartedAsync("overlaps", _clock.GetUtcNow(), default);

        Assert.True(racing.HasRaced);
        var run = Assert.Single(await Ledger.LastRunsAsync(default), run => run.Job == "overlaps");
        Assert.Equal(_clock.GetUtcNow(), run.SucceededAt);
    }

    [Fact]
    public async Task The_last_run_of_a_job_is_kept_with_its_effects_or_its_error()
    {
        var asOf = _clock.GetUtcNow();
        await Ledger.StartedAsync("works", asOf, default);
        await Ledger.EndedAsync("works", JobOutcome.Of("one", "two"), default);
        await Ledger.StartedAsync("fails", asOf, default);
        await Ledger.FailedAsync("fails", "no such table", default);
        await Ledger.StartedAsync("runs", asOf, default);

        var runs = (await Ledger.LastRunsAsync(default)).ToDictionary(run => run.Job);
        Assert.Equal(new JobRun("works", asOf, asOf, asOf, Effects: 2, SucceededAt: asOf), runs["works"]);
        Assert.Equal(new JobRun("fails", asOf, asOf, asOf, Error: "no such table"), runs["fails"]);
        Assert.Equal(new JobRun("runs", asOf, asOf), runs["runs"]);
    }

    [Fact]
    public async Task The_last_success_outlives_the_failures_after_it()
    {
        var succeeded = _clock.GetUtcNow();
        await Ledger.StartedAsync("falters", succeeded, default);
        await Ledger.EndedAsync("falters", JobOutcome.Nothing, default);
        _clock.Advance(TimeSpan.FromHours(1));
        await Ledger.StartedAsync("falters", _clock.GetUtcNow(), default);
        await Ledger.FailedAsync("falters", "no such table", default);

        var run = Assert.Single(await Ledger.LastRunsAsync(default), run => run.Job == "falters");
        Assert.Equal("no such table", run.Error);
        Assert.Equal(succeeded, run.SucceededAt);
    }
}
