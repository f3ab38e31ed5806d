using System.Text.Json;
using DataHub.Dispatch.Facts;
using DataHub.Intake;
using DataHub.Plan;
using DataHub.Storage;
using Row = DataHub.StorageTests.Intake.Declaration;

namespace DataHub.StorageTests.Dispatch;

/// <summary>What is kept of a month's declarations, beside what its rows say.</summary>
public sealed class DeclaredMonthsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly BusinessMonth March = new(2025, 3);
    private static readonly string[] Materials = ["0103", "0201", "0301"];
    private static readonly string[] Enterprises = ["91371502MA7LC0012X", "91371502MAC9X0015D"];

    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData("LC-YG", 1)]
    [InlineData("LC-CP", 2)]
    [InlineData("LC-GX", 3)]
    [InlineData("LC-SX", 4)]
    [InlineData("LC-DE", 5)]
    [InlineData("LC-GT", 6)]
    public async Task After_any_reports_corrections_and_withdrawals_the_kept_sums_equal_a_full_recomputation(string unit, int seed)
    {
        var random = new Random(seed);
        var standing = new List<string>();
        var known = new List<(DateTimeOffset At, string Sums)>();
        for (var step = 0; step < 14; step++)
        {
            _hub.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 90)));
            if (standing.Count > 0 && random.Next(4) == 0)
            {
                var taken = standing[random.Next(standing.Count)];
                standing.Remove(taken);
                await WithdrawAsync(taken);
            }
            else
            {
                standing.Add(await SubmitAsync(unit, random));
            }

            // Now and then somebody looks, as the hourly job does, and keeps what is summed up.
            if (random.Next(3) > 0)
            {
                Assert.Equal(await RecomputedAsync(unit, Now), await KeptAsync(unit, Now));
            }

            known.Add((Now, await RecomputedAsync(unit, Now)));
        }

        Assert.All(await Task.WhenAll(known.Select(async then => (then.Sums, Kept: await KeptAsync(unit, then.At)))), then =>
            Assert.Equal(then.Sums, then.Kept));
        Assert.Contains(known, then => then.Sums != known[^1].Sums);
    }

    [Fact]
    public async Task What_was_kept_is_read_and_its_rows_are_not()
    {
        await SubmitAsync("LC-KFQ", new Random(7));
        await KeptAsync("LC-KFQ", Now);
        var scope = ScopeOf("LC-KFQ");
        var kept = (await Facts.FindAsync(scope, default))!;
        Assert.True(await Facts.TryKeepAsync(
            scope, kept, """{"enterprises":77,"materials":[],"sources":[]}""", kept.ChangedAt, default));

        Assert.Contains("\"Enterprises\":77", await KeptAsync("LC-KFQ", Now));
        Assert.DoesNotContain("77", await KeptAsync("LC-KFQ", Now.AddHours(-1)));
    }

    [Fact]
    public async Task While_somebody_writes_or_fell_over_writing_nothing_is_kept()
    {
        var scope = ScopeOf("LC-GXQ");
        await SubmitAsync("LC-GXQ", new Random(8));
        await KeptAsync("LC-GXQ", Now);
        var before = await Facts.FindAsync(scope, default);
        await Facts.OpenAsync(scope, "a submission", default);

        Assert.False(await Facts.TryKeepAsync(scope, before, "null", null, default));
        await KeptAsync("LC-GXQ", Now);
        Assert.Null((await Facts.FindAsync(scope, default))!.Json);

        await Facts.CloseAsync(scope, "a submission", default);
        await KeptAsync("LC-GXQ", Now);
        Assert.NotNull((await Facts.FindAsync(scope, default))!.Json);
    }

    [Fact]
    public async Task The_hourly_look_sums_up_what_changed_and_only_that()
    {
        await SubmitAsync("LC-DJQ", new Random(9), March.Next);

        Assert.Equal(1, await Months.RefreshAsync(March.Next, default));
        Assert.Equal(0, await Months.RefreshAsync(March.Next, default));
    }

    private DateTimeOffset Now => _hub.Clock.GetUtcNow();

    private FactStore Facts => _hub.Get<FactStore>();

    private DeclaredMonths Months => _hub.Get<DeclaredMonths>();

    private static RowScope ScopeOf(string unit) => new("D04", unit, March.ToString());

    private async Task<string> SubmitAsync(string unit, Random random, BusinessMonth? month = null)
    {
        var rows = Enterprises.SelectMany(uscc => Materials.Select(material => (uscc, material)))
            .Where(_ => random.Next(2) == 0)
            .DefaultIfEmpty((Enterprises[0], Materials[0]))
            .Select(row => Row.Row(row.Item2, purchased: 170 + random.Next(40), enterprise: row.Item1));
        var receipt = await _hub.SubmitAsync("D04", Row.In(unit, (month ?? March).ToString(), [.. rows]));
        Assert.Equal(0, receipt.Counts.Rejected);
        return receipt.SubmissionId;
    }

    private async Task WithdrawAsync(string id)
    {
        var submission = await _hub.Get<SubmissionStore>().FindAsync(id, default);
        await _hub.Get<Withdrawal>().WithdrawAsync(submission!, Now, "填报有误", default);
    }

    private async Task<string> KeptAsync(string unit, DateTimeOffset asOf)
    {
        var units = _hub.Get<CityPlan>().Units.Where(known => known.Code == unit).ToList();
        return Bare((await Months.ReadAsync(units, March, asOf, default)).GetValueOrDefault(unit));
    }

    /// <summary>From the rows alone.</summary>
    private async Task<string> RecomputedAsync(string unit, DateTimeOffset asOf)
    {
        var rows = new List<DataHub.Dispatch.Facts.Declaration>();
        await foreach (var row in _hub.Get<RowStore>().ReadAsOfAsync(ScopeOf(unit), asOf, default))
        {
            rows.Add(DataHub.Dispatch.Facts.Declaration.Of(row));
        }

        return Bare(DeclaredMonth.Of(rows));
    }

    /// <summary>Without what is only looked up of the submissions.</summary>
    private static string Bare(DeclaredMonth? sums) => JsonSerializer.Serialize(sums is null
        ? null
        : sums with { Sources = [.. sums.Sources.Select(source => source with { ReceivedAt = null, Sha256 = null })] });
}
