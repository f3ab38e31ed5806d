using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.StorageTests.Dispatch;

public sealed class MonthsReadTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString, DateTimeOffset.Parse("2025-04-07T10:00:00+08:00", null));

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task Several_months_of_a_unit_are_one_read_and_no_other_units()
    {
        await SubmitAsync("LC-YG", "2025-01", 100, 100);
        await SubmitAsync("LC-YG", "2025-02", 200, 300);
        await SubmitAsync("LC-YG", "2025-03", 300, 600);
        await SubmitAsync("LC-SX", "2025-02", 999, 999);

        Assert.Equal(["2025-02 200", "2025-03 300"], await ReadAsync("LC-YG", _hub.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task They_are_read_as_they_stood_before_a_correction()
    {
        await SubmitAsync("LC-GX", "2025-02", 200, 200);
        await SubmitAsync("LC-GX", "2025-03", 300, 500);
        var before = _hub.Clock.GetUtcNow();
        await SubmitAsync("LC-GX", "2025-03", 350, 550);

        Assert.Equal(["2025-02 200", "2025-03 300"], await ReadAsync("LC-GX", before));
        Assert.Equal(["2025-02 200", "2025-03 350"], await ReadAsync("LC-GX", _hub.Clock.GetUtcNow()));
    }

    private async Task SubmitAsync(string unit, string period, decimal tonnes, decimal yearToDate)
    {
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await _hub.SubmitAsync("D15", County.Progress(unit, period, tonnes, yearToDate));
    }

    private async Task<List<string>> ReadAsync(string unit, DateTimeOffset asOf)
    {
        var rows = new List<string>();
        var (first, last) = (new BusinessMonth(2025, 2), new BusinessMonth(2025, 3));
        await foreach (var row in _hub.Get<RowStore>().ReadMonthsAsOfAsync("D15", unit, first, last, asOf, default))
        {
            rows.Add($"{row.Scope.Period} {row.Number("qtyMonthT"):0}");
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
