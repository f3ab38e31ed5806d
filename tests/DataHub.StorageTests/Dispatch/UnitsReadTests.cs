using DataHub.Intake;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Dispatch;

/// <summary>The rows of many units in one range read, beside each unit's own.</summary>
public sealed class UnitsReadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly string[] Units = ["LC-GX", "LC-SX", "LC-YG"];
    private static readonly BusinessMonth First = new(2025, 1);
    private static readonly BusinessMonth Last = new(2025, 3);

    private readonly TestHub _hub = new(azurite.ConnectionString, DateTimeOffset.Parse("2025-04-07T10:00:00+08:00", null));

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_reports_corrections_and_withdrawals_many_units_read_as_each_does_at_any_instant(int seed)
    {
        var random = new Random(seed);
        var (standing, instants) = (new List<string>(), new List<DateTimeOffset>());
        for (var step = 0; step < 12; step++)
        {
            _hub.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 90)));
            if (standing.Count > 0 && random.Next(4) == 0)
            {
                var taken = standing[random.Next(standing.Count)];
                standing.Remove(taken);
                var submission = await _hub.Get<SubmissionStore>().FindAsync(taken, default);
                await _hub.Get<Withdrawal>().WithdrawAsync(submission!, _hub.Clock.GetUtcNow(), "填报有误", default);
            }
            else
            {
                standing.Add(await SubmitAsync(random));
            }

            instants.Add(_hub.Clock.GetUtcNow());
        }

        Assert.All(await Task.WhenAll(instants.Select(ReadBothAsync)), read => Assert.Equal(read.Each, read.Many));
    }

    private async Task<string> SubmitAsync(Random random)
    {
        var (unit, month) = (Units[random.Next(Units.Length)], First.Plus(random.Next(3)));
        var quantity = 100 + random.Next(200);
        return (await _hub.SubmitAsync("D15", County.Progress(unit, month.ToString(), quantity, quantity))).SubmissionId;
    }

    private async Task<(List<string> Many, List<string> Each)> ReadBothAsync(DateTimeOffset asOf)
    {
        var rows = _hub.Get<RowStore>();
        var range = UnitRange.Over(Units).Single();
        var many = await AllAsync([rows.ReadUnitsAsOfAsync("D15", range, First, Last, asOf, default)]);
        return (many, await AllAsync(Units.Select(unit => rows.ReadMonthsAsOfAsync("D15", unit, First, Last, asOf, default))));
    }

    private static async Task<List<string>> AllAsync(IEnumerable<IAsyncEnumerable<StoredRow>> reads)
    {
        var rows = new List<string>();
        foreach (var read in reads)
        {
            await foreach (var row in read)
            {
                rows.Add($"{row}");
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
