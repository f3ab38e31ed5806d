using System.Globalization;
using System.Text.Json;
using DataHub.Compliance;
using DataHub.Dispatch.Facts;
using DataHub.Intake.Pending;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake.Concurrent;

/// <summary>
/// Several instances at work on the same units, messages delivered twice at once: in the end everything is as if one had
/// taken all in the order of arrival. <c>HUB_SEEDS=1..20</c> plays other months than the usual one.
/// </summary>
public sealed class ConcurrentArrivalProperties
{
    public static TheoryData<int> Seeds()
    {
        var seeds = new TheoryData<int>();
        var asked = (Environment.GetEnvironmentVariable("HUB_SEEDS") ?? "1..2").Split("..");
        var (first, last) = (Number(asked[0]), Number(asked[^1]));
        seeds.AddRange([.. Enumerable.Range(first, last - first + 1)]);
        return seeds;

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Many_at_once_end_as_one_after_the_other(int seed)
    {
        var deliveries = new RandomMonth(seed).Deliveries();
        using var ordered = new Instances((await AzuriteFixture.NewAccountAsync()).ConnectionString, 1);
        using var mingled = new Instances((await AzuriteFixture.NewAccountAsync()).ConnectionString, 2);

        await ordered.PlayAsync(deliveries, atOnce: 1);
        await mingled.PlayAsync(Mingled(deliveries, seed), atOnce: 6);

        Assert.Empty(ordered.Failures);
        Assert.Empty(mingled.Failures);
        await EveryArrivalHasItsReceiptAsync(mingled, deliveries);
        Assert.Equal(await RowsAsync(ordered.Hub), await RowsAsync(mingled.Hub));
        await KeptSumsAreThoseOfTheRowsAsync(mingled.Hub);
        await NoSubjectHasTwoOpenCasesAsync(mingled.Hub);
        Assert.Equal(await WaitingAsync(ordered), await WaitingAsync(mingled));
    }

    // Not far from their order, as messages of a queue come.
    private static List<Delivery> Mingled(IEnumerable<Delivery> deliveries, int seed)
    {
        var random = new Random(seed);
        return [.. deliveries.OrderBy(it => it.Number + random.Next(12))];
    }

    private static async Task EveryArrivalHasItsReceiptAsync(Instances instances, IEnumerable<Delivery> deliveries)
    {
        foreach (var it in deliveries.Where(it => it.Rows is not null))
        {
            var id = instances.Ids[it.Number];
            var receipt = await instances.Hub.Get<ReceiptStore>().FindAsync(id, default);
            var record = await instances.Hub.Get<SubmissionStore>().FindAsync(id, default);
            Assert.True(receipt!.Counts.Balance);
            Assert.Equal(it.Rows!.Count, receipt.Counts.Read);
            Assert.Equal(receipt.Counts, record!.Counts);
            Assert.NotEqual(SubmissionStatus.Received, record.Status);
            Assert.All(
                instances.Receipts.Where(returned => returned.SubmissionId == id),
                returned => Assert.Equal(receipt.Counts, returned.Counts));
        }
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(TestHub hub)
    {
        var rows = new List<string>();
        foreach (var unit in RandomMonth.Units)
        {
            foreach (var (dataset, period) in new[] { ("D02", null), ("D04", RandomMonth.Period), ("D11", RandomMonth.Period) })
            {
                rows.AddRange((await hub.RowsAsync(dataset, unit, period)).Select(row => $"{unit} {row.Key} {row.Values}"));
            }
        }

        return rows;
    }

    private static async Task KeptSumsAreThoseOfTheRowsAsync(TestHub hub)
    {
        var month = BusinessMonth.Parse(RandomMonth.Period);
        var units = hub.Get<CityPlan>().Units.Where(unit => RandomMonth.Units.Contains(unit.Code)).ToList();
        var months = hub.Get<DeclaredMonths>();
        // First as they were kept meanwhile, then as they are kept now.
        for (var look = 1; look <= 2; look++)
        {
            var kept = await months.ReadAsync(units, month, hub.Clock.GetUtcNow(), default);
            foreach (var unit in units)
            {
                var rows = await hub.RowsAsync("D04", unit.Code, RandomMonth.Period);
                Assert.Equal(
                    Bare(DeclaredMonth.Of([.. rows.Select(DataHub.Dispatch.Facts.Declaration.Of)])),
                    Bare(kept.GetValueOrDefault(unit.Code)));
            }
        }
    }

    private static async Task NoSubjectHasTwoOpenCasesAsync(TestHub hub)
    {
        var open = await hub.Get<CaseStore>().AllAsync(default).Where(it => it.IsOpen).ToListAsync();
        Assert.Equal(open.Count, open.DistinctBy(it => (it.Kind, it.Unit, it.Subject)).Count());
    }

    /// <summary>What waits after the nightly look.</summary>
    private static async Task<IReadOnlyList<string>> WaitingAsync(Instances instances)
    {
        await instances.Hub.Get<JobRunner>().RunAsync("settle-pending", instances.Hub.Clock.GetUtcNow(), default);
        var open = await instances.Hub.Get<PendingStore>().OpenAsync("D11", default);
        return [.. open.Select(it => $"{it.Unit} {it.Reference}").Order(StringComparer.Ordinal)];
    }

    private static string Bare(DeclaredMonth? sums) => JsonSerializer.Serialize(sums is null
        ? null
        : sums with { Sources = [.. sums.Sources.Select(source => source with { ReceivedAt = null, Sha256 = null })] });
}
