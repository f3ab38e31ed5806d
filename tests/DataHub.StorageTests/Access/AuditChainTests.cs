using DataHub.Access.Auditing;
using DataHub.Jobs;
using DataHub.Operations.Readiness;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Access;

/// <summary>The audit log of finished days as a chain of files.</summary>
public sealed class AuditChainTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Day1 = new(2025, 4, 2);

    private string _connection = "";
    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (_connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(_connection, At(Day1));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_finished_day_becomes_a_file_whose_first_line_names_the_one_before()
    {
        await LogAsync(_hub, "D04.LC-YG.2025-03.1");
        Advance(_hub, 1);
        await LogAsync(_hub, "D04.LC-YG.2025-03.2");
        Advance(_hub, 1);

        await RunAsync(_hub);

        var (first, second) = (await FileAsync(Day1), await FileAsync(Day1.AddDays(1)));
        var hash = AuditFile.HashOf((await Archive(_hub).FindAsync(Day1, default))!);
        Assert.Equal(new AuditHeader(Day1, 1, null, "liaocheng-2023@1.0", HubVersion.Text), first.Header);
        Assert.Equal(new AuditHeader(Day1.AddDays(1), 1, hash, "liaocheng-2023@1.0", HubVersion.Text), second.Header);
        Assert.Equal("D04.LC-YG.2025-03.2", Assert.Single(second.Entries).Subject);
        Assert.Equal(CheckStatus.Pass, (await CheckAsync(_hub)).Status);
    }

    [Fact]
    public async Task A_day_that_is_not_over_by_the_clock_is_not_archived_whatever_instant_is_asked_for()
    {
        await LogAsync(_hub, "today");

        await RunAsync(_hub, asOf: At(Day1.AddDays(30)));
        Assert.Empty(await Archive(_hub).DaysAsync(default));
        _hub.Clock.SetUtcNow(BusinessTime.EndOf(Day1).AddMinutes(59));
        await RunAsync(_hub);
        Assert.Empty(await Archive(_hub).DaysAsync(default));
        _hub.Clock.SetUtcNow(BusinessTime.EndOf(Day1).AddMinutes(60));
        await RunAsync(_hub);

        Assert.Equal([Day1], await Archive(_hub).DaysAsync(default));
    }

    [Fact]
    public async Task A_late_start_catches_up_day_by_day_and_days_without_entries_are_links_too()
    {
        await LogAsync(_hub, "before the holidays");
        Advance(_hub, 5);

        await RunAsync(_hub);
        await RunAsync(_hub);

        var files = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => FileAsync(Day1.AddDays(number))));
        Assert.Equal([1, 0, 0, 0, 0], files.Select(file => file.Header.Entries));
        Assert.Equal(5, (await Archive(_hub).DaysAsync(default)).Count);
        Assert.Equal(CheckStatus.Pass, (await CheckAsync(_hub)).Status);
    }

    [Fact]
    public async Task An_archive_that_stands_still_fails_the_check()
    {
        await LogAsync(_hub, "day 1");
        Advance(_hub, 1);
        await RunAsync(_hub);

        Advance(_hub, 2);

        Assert.Equal(CheckStatus.Fail, (await CheckAsync(_hub)).Status);
    }

    [Fact]
    public async Task A_file_that_was_altered_is_found_by_the_table_and_by_the_day_after()
    {
        await ThreeDaysAsync();

        await ReplaceAsync(Day1, (await ReadAsync(Day1)).Replace("subject-1", "subject-9", StringComparison.Ordinal));

        var faults = (await _hub.Get<AuditChain>().LookAsync(7, default)).Faults;
        Assert.Equal([Day1, Day1.AddDays(1)], faults.Select(fault => fault.Day));
        var check = await CheckAsync(_hub);
        Assert.Equal(CheckStatus.Fail, check.Status);
        Assert.Contains("2025-04-02", check.Detail.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_taken_out_of_the_table_or_put_into_it_later_is_found()
    {
        await ThreeDaysAsync();
        await _hub.Get<AuditLog>().DropAsync(Day1, default);
        using var forger = new TestHub(_connection, At(Day1.AddDays(1)).AddHours(1));
        await LogAsync(forger, "slipped in");

        var faults = (await _hub.Get<AuditChain>().LookAsync(7, default)).Faults;

        Assert.Equal(
            ["0 entries of the table are not in the file, 1 of the file are not in the table",
                "1 entries of the table are not in the file, 0 of the file are not in the table"],
            faults.Select(fault => fault.What.En));
    }

    [Fact]
    public async Task A_file_that_is_gone_is_found_and_never_written_anew()
    {
        await ThreeDaysAsync();
        await _storage.Container(StorageNames.Containers.Audit).DeleteBlobAsync(AuditArchive.NameOf(Day1.AddDays(2)));
        Advance(_hub, 1);

        var stopped = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(_hub));

        Assert.Contains("2025/04/2025-04-04.ndjson", stopped.Message, StringComparison.Ordinal);
        Assert.Equal([Day1, Day1.AddDays(1)], await Archive(_hub).DaysAsync(default));
    }

    [Fact]
    public async Task A_crash_at_any_call_costs_a_retry_and_leaves_the_same_chain()
    {
        for (var call = 1; ; call++)
        {
            foreach (var afterwards in new[] { false, true })
            {
                var (connection, _) = await AzuriteFixture.NewAccountAsync();
                using var hub = new TestHub(connection, At(Day1));
                await LogAsync(hub, "one");
                Advance(hub, 2);
                var crash = new CrashPolicy(call, afterwards);
                using var dying = new TestHub(connection, hub.Clock.GetUtcNow(), crash.Open(connection));
                try
                {
                    await RunAsync(dying);
                }
                catch (CrashException)
                {
                    // As meant.
                }

                if (!crash.HasCrashed)
                {
                    return;
                }

                // After that long the claim of the dead run is given up.
                hub.Clock.Advance(JobLedger.Lease);
                await RunAsync(hub);
                Assert.Equal([Day1, Day1.AddDays(1)], await Archive(hub).DaysAsync(default));
                Assert.Equal(CheckStatus.Pass, (await CheckAsync(hub)).Status);
                Assert.Equal(JobOutcome.Nothing, await RunAsync(hub));
            }
        }
    }

    [Fact]
    public async Task What_is_older_than_the_plan_keeps_leaves_the_table_once_it_is_archived()
    {
        await LogAsync(_hub, "old");
        Advance(_hub, 1);
        await RunAsync(_hub);
        await LogAsync(_hub, "three years later");
        _hub.Clock.SetUtcNow(At(Day1.AddYears(3).AddDays(1)));

        await RunAsync(_hub);
        Assert.Equal(Day1, await _hub.Get<AuditLog>().FirstDayAsync(default));
        Advance(_hub, 1);
        await RunAsync(_hub);

        Assert.Equal(Day1.AddDays(1), await _hub.Get<AuditLog>().FirstDayAsync(default));
        var today = BusinessTime.DateOf(_hub.Clock.GetUtcNow());
        Assert.Equal("purge", (await _hub.Get<AuditLog>().ReadAsync(today, default).SingleAsync()).Action);
    }

    private static DateTimeOffset At(DateOnly day) => BusinessTime.At(day, new TimeOnly(9, 0));

    private static AuditArchive Archive(TestHub hub) => hub.Get<AuditArchive>();

    private static void Advance(TestHub hub, int days) => hub.Clock.Advance(TimeSpan.FromDays(days));

    private static Task LogAsync(TestHub hub, string subject) =>
        hub.Get<AuditLog>().WriteAsync("key-1", "submit", subject, "done", default);

    private static Task<JobOutcome> RunAsync(TestHub hub, DateTimeOffset? asOf = null) =>
        hub.Get<IEnumerable<IHubJob>>().OfType<ArchiveAudit>().Single()
            .RunAsync(asOf ?? hub.Clock.GetUtcNow(), default);

    private static Task<CheckResult> CheckAsync(TestHub hub) =>
        hub.Get<IEnumerable<IReadinessCheck>>().OfType<AuditCheck>().Single().RunAsync(default);

    private async Task ThreeDaysAsync()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await LogAsync(_hub, $"subject-{number}");
            Advance(_hub, 1);
        }

        await RunAsync(_hub);
    }

    private async Task<AuditFile> FileAsync(DateOnly day) =>
        AuditFile.Read((await Archive(_hub).FindAsync(day, default))!)!;

    private async Task<string> ReadAsync(DateOnly day) => (await Archive(_hub).FindAsync(day, default))!.ToString();

    private async Task ReplaceAsync(DateOnly day, string content) => await _storage
        .Container(StorageNames.Containers.Audit).GetBlobClient(AuditArchive.NameOf(day))
        .UploadAsync(BinaryData.FromString(content), overwrite: true);
}
