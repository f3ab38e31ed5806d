using System.Globalization;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Privacy;
using DataHub.Storage;
using DataHub.StorageTests.Intake;

namespace DataHub.StorageTests.Privacy;

/// <summary>Personal data of before a rotation is put to the current field key.</summary>
public sealed class ReencryptionTests : IAsyncLifetime
{
    private static readonly string OldKey = Convert.ToBase64String(new byte[32]);
    private static readonly string NewKey = Convert.ToBase64String([.. Enumerable.Repeat((byte)7, 32)]);

    private const string Done = "none remains under an earlier key: it may be taken out of the settings";

    private string _connection = "";

    public async Task InitializeAsync()
    {
        (_connection, _) = await AzuriteFixture.NewAccountAsync();
        using var before = new TestHub(_connection);
        await before.BuyAsync([.. Enumerable.Range(1, 7).Select(number => Purchases.Row(number, day: 5))]);
        before.Clock.Advance(TimeSpan.FromHours(1));
        await before.BuyAsync(Purchases.Row(1, day: 5, quantity: 2400));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task After_the_job_every_revision_reads_the_same_and_with_the_current_key_alone()
    {
        using var after = After();
        await after.BuyAsync(Purchases.Row(8, day: 6));
        var clear = await ClearAsync(after);

        var effects = (await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default)).Effects;

        Assert.Equal([$"8 row revisions put to the current key; {Done}"], effects);
        using var alone = Alone();
        Assert.Equal(9, clear.Count);
        Assert.Equal(clear, await ClearAsync(alone));
        Assert.Equal(JobOutcome.Nothing, await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default));
    }

    [Fact]
    public async Task A_row_sent_again_is_told_as_unchanged_when_the_earlier_key_is_gone()
    {
        using var after = After();
        await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default);
        using var alone = Alone();

        var receipt = await alone.BuyAsync(
            Purchases.Row(1, day: 5, quantity: 2400), Purchases.Row(2, day: 5), Purchases.Row(3, day: 5, quantity: 1));

        Assert.Equal(new RowCounts(3, 1, 2, 0, 0), receipt.Counts);
    }

    [Fact]
    public async Task Tried_out_it_counts_what_remains_by_key_and_writes_nothing()
    {
        using var after = After();
        var whatIf = after.Get<WhatIf>();

        var first = (await whatIf.RunAsync("reencrypt-fields", after.Clock.GetUtcNow(), default)).Effects;
        var second = (await whatIf.RunAsync("reencrypt-fields", after.Clock.GetUtcNow(), default)).Effects;
        await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default);
        var third = (await whatIf.RunAsync("reencrypt-fields", after.Clock.GetUtcNow(), default)).Effects;

        Assert.Equal(first, second);
        Assert.Matches(
            @"^8 row revisions remain under earlier keys \([0-9a-f]{8}\), of 8 looked at$", Assert.Single(first));
        Assert.Equal(["0 row revisions remain under earlier keys (none), of 8 looked at"], third);
    }

    [Fact]
    public async Task A_run_is_bounded_and_the_next_goes_on_where_it_ended()
    {
        using var after = After();
        await after.SendAsync("D06", "LC-LQ", "2025-03", Purchases.Row(1, day: 5));
        var job = new ReencryptFields(
            after.Get<RowRewrite>(),
            after.Get<DatasetRegistry>(),
            after.Get<FieldCipher>(),
            after.Get<AuditLog>(),
            after.Get<HubStorage>(),
            after.Clock)
        {
            MostRows = 1,
        };

        var runs = new List<string>();
        while ((await job.RunAsync(after.Clock.GetUtcNow(), default)).Effects is [var effect])
        {
            runs.Add(effect);
        }

        Assert.True(runs.Count > 1, string.Join('\n', runs));
        Assert.Equal(8, runs.Sum(run => int.Parse(run.Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.EndsWith(Done, runs[^1], StringComparison.Ordinal);
        Assert.All(runs[..^1], run => Assert.Contains("the next run goes on behind", run, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_whose_key_is_lost_are_told_of_and_hold_up_nothing()
    {
        using var lost = new TestHub(
            _connection, null, null, ("Hub:FieldKey", Convert.ToBase64String([.. Enumerable.Repeat((byte)9, 32)])));
        await lost.SendAsync("D06", "LC-LQ", "2025-03", Purchases.Row(1, day: 5));
        using var after = After();

        var effect = Assert.Single((await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default)).Effects);

        Assert.Matches(
            $@"^8 row revisions put to the current key; {Done}; 1 cannot be read: no key [0-9a-f]{{8}} is configured$",
            effect);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_correction_at_the_same_time_costs_a_retry_only(bool correctionFirst)
    {
        using var correcting = After();
        var storage = new RacingPolicy(
            correctionFirst,
            async () => await correcting.BuyAsync(Purchases.Row(2, day: 5, quantity: 1)));
        using var after = After(storage.Open(_connection));
        correcting.Clock.Advance(TimeSpan.FromDays(1));

        await JobOf(after).RunAsync(after.Clock.GetUtcNow(), default);

        Assert.True(storage.HasRaced);
        using var alone = Alone();
        Assert.Equal(9, (await ClearAsync(alone)).Count);
        var rows = await alone.RowsAsync("D06", "LC-YG", "2025-03");
        var corrected = rows.Single(row => row.Key.Contains("R-2", StringComparison.Ordinal));
        Assert.Equal((2, 1m), (corrected.Revision, corrected.Number("quantity")));
    }

    [Fact]
    public async Task A_crash_at_any_call_leaves_rows_that_can_be_read_and_costs_a_retry()
    {
        using var after = After();
        var clear = await ClearAsync(after);
        for (var call = 1; ; call++)
        {
            var crash = new CrashPolicy(call, afterwards: call % 2 == 0);
            using var dying = After(crash.Open(_connection));
            try
            {
                await JobOf(dying).RunAsync(dying.Clock.GetUtcNow(), default);
            }
            catch (CrashException)
            {
                // As meant.
            }

            Assert.Equal(clear, await ClearAsync(after));
            if (!crash.HasCrashed)
            {
                break;
            }
        }

        using var alone = Alone();
        Assert.Equal(clear, await ClearAsync(alone));
    }

    private static ReencryptFields JobOf(TestHub hub) =>
        hub.Get<IEnumerable<IHubJob>>().OfType<ReencryptFields>().Single();

    private TestHub After(HubStorage? storage = null) =>
        new(_connection, null, storage, ("Hub:FieldKey", NewKey), ("Hub:EarlierFieldKeys", OldKey));

    private TestHub Alone() => new(_connection, null, null, ("Hub:FieldKey", NewKey));

    /// <summary>Every revision of every row, its name and number in clear.</summary>
    private static async Task<List<string>> ClearAsync(TestHub hub)
    {
        var cipher = hub.Get<FieldCipher>();
        var rows = new List<string>();
        await foreach (var row in hub.Get<RowStore>().RevisionsAsync(Purchases.March, default))
        {
            var clear = row.Values.EnumerateObject().Select(field => field.Value.ValueKind == JsonValueKind.String
                ? $"{field.Name}={cipher.Reveal(field.Value.GetString()!, $"D06/{field.Name}")}"
                : $"{field.Name}={field.Value.GetRawText()}");
            rows.Add($"{row.Key} {row.Revision} {row.SubmissionId} {row.ReceivedAt:O} {string.Join(' ', clear)}");
        }

        return rows;
    }
}
