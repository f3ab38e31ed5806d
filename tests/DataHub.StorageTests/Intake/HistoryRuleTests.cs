namespace DataHub.StorageTests.Intake;

/// <summary>Rules that look at what the same unit or enterprise reported before, or already for later.</summary>
public sealed class HistoryRuleTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Theory]
    [InlineData("LC-YG", 500, false)]
    [InlineData("LC-CP", 501, true)]
    public async Task A_month_of_more_than_five_times_the_own_median_warns(string unit, int tonnes, bool warned)
    {
        foreach (var (month, quantity) in new[] { ("2024-12", 90), ("2025-01", 100), ("2025-02", 110) })
        {
            var sent = await _hub.SendAsync("D15", unit, month, Progress(quantity));
            Assert.DoesNotContain("D15-HISTORY", sent.Codes());
        }

        var receipt = await _hub.SendAsync("D15", unit, "2025-03", Progress(tonnes));

        Assert.Equal(warned, receipt.Codes().Contains("D15-HISTORY"));
        Assert.Equal(1, receipt.Counts.Accepted);
    }

    [Fact]
    public async Task February_that_comes_after_March_is_held_against_Marchs_opening()
    {
        await _hub.SubmitAsync("D04", Declaration.In("LC-SX", "2025-03", Declaration.Row("0103", opening: 12.5m)));
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var fits = await _hub.SubmitAsync("D04", Declaration.In(
            "LC-SX", "2025-02", Declaration.Row("0103", opening: 2.5m, purchased: 20, outT: 10, loss: 0)));
        _hub.Clock.Advance(TimeSpan.FromHours(1));
        var differs = await _hub.SubmitAsync("D04", Declaration.In(
            "LC-SX", "2025-02", Declaration.Row("0103", opening: 2.5m, purchased: 30, outT: 10, loss: 0)));

        Assert.DoesNotContain("D04-OPENING-NEXT", fits.Codes());
        Assert.Contains("D04-OPENING-NEXT", differs.Codes());
    }

    [Fact]
    public async Task Pieces_without_a_mass_are_converted_by_the_plans_table_and_marked()
    {
        var receipt = await _hub.SendAsync("D05", "LC-GX", "2025-03-05", """
            {"eventId":"E-9","lotId":"L-9","step":"PURCHASE","ts":"2025-03-05T02:10:00Z","siteId":"S-1","materialIn":"0601","pieces":4,"fromParty":"居民"}
            """);

        Assert.Contains("MASS-CONVERTED", receipt.Codes());
        var row = Assert.Single(await _hub.RowsAsync("D05", "LC-GX", "2025-03-05"));
        Assert.Equal((0.2m, "CONVERTED", 4m), (row.Number("massT"), row.Text("massOrigin"), row.Number("pieces")));
    }

    [Fact]
    public async Task Pieces_of_what_the_table_does_not_name_are_not_converted()
    {
        var receipt = await _hub.SendAsync("D05", "LC-GT", "2025-03-05", """
            {"eventId":"E-9","lotId":"L-9","step":"PURCHASE","ts":"2025-03-05T02:10:00Z","siteId":"S-1","materialIn":"0103","pieces":4,"fromParty":"居民"}
            """);

        Assert.Contains("D05-MASS", receipt.Codes());
    }

    private static string Progress(int tonnes) => $$"""
        {"qtyMonthT":{{tonnes}},"qtyYtdT":{{tonnes}},"centreStatus":"运营","centresBuilt":1,"mallCum":3,"reporterContactId":"C-2","explanation":"据实填报"}
        """;
}
