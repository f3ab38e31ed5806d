using DataHub.Operations.Readiness;
using Microsoft.Extensions.Time.Testing;

namespace DataHub.Tests.Operations;

public class ReadinessChecksTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_check_that_hangs_fails_after_its_time_and_holds_up_no_other()
    {
        var hanging = new Check("hangs", async stop =>
        {
            await Task.Delay(Timeout.Infinite, stop);
            return CheckResult.Pass("", "");
        });
        var running = Checks(hanging, Passing("passes")).RunAsync(default);

        // Real time enough for the check that passes; the clock of the limit stands still until then.
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        while (!running.IsCompleted)
        {
            _clock.Advance(ReadinessChecks.Limit);
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        var report = await running;

        Assert.Equal(CheckStatus.Fail, report.Status);
        Assert.Equal([false, true], report.Checks.Select(check => check.Ok));
        Assert.Contains("no answer within 10 s", report.Checks[0].Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_breaks_fails_with_its_reason_and_holds_up_no_other()
    {
        var report = await Checks(new Check("breaks", _ => throw new InvalidOperationException("no plan")), Passing("passes"))
            .RunAsync(default);

        Assert.Contains("no plan", report.Checks[0].Detail.En, StringComparison.Ordinal);
        Assert.NotNull(report.Checks[0].Remedy);
        Assert.True(report.Checks[1].Ok);
    }

    [Fact]
    public async Task A_warning_is_ok_and_shows()
    {
        var warning = new Check("warns", _ => Task.FromResult(CheckResult.Warn(new("慢", "slow"), new("看", "look"))));

        var report = await Checks(warning, Passing("passes")).RunAsync(default);

        Assert.Equal(CheckStatus.Warn, report.Status);
        Assert.All(report.Checks, check => Assert.True(check.Ok));
    }

    private ReadinessChecks Checks(params IReadinessCheck[] checks) => new(checks, _clock);

    private static Check Passing(string name) => new(name, _ => Task.FromResult(CheckResult.Pass("好", "well")));

    private sealed record Check(string Name, Func<CancellationToken, Task<CheckResult>> Look) : IReadinessCheck
    {
        public Task<CheckResult> RunAsync(CancellationToken cancellation) => Look(cancellation);
    }
}
