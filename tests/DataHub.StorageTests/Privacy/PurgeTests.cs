using Azure.Data.Tables;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;
using DataHub.StorageTests.Intake;

namespace DataHub.StorageTests.Privacy;

/// <summary>Personal data goes on its day, not before, and leaves the rest (domain report 8.1).</summary>
public sealed class PurgeTests : IAsyncLifetime
{
    private TestHub _hub = null!;
    private HubStorage _storage = null!;

    public async Task InitializeAsync()
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        (_hub, _storage) = (new TestHub(connection), storage);
    }

    public Task DisposeAsync()
    {
        _hub.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Two_years_after_the_purchase_the_seller_is_gone_and_the_purchase_stays()
    {
        await _hub.BuyAsync(Purchases.Row(1, day: 5), Purchases.Row(2, day: 20));

        Assert.Empty(await _hub.PurgeOnAsync(2027, 3, 5));
        Assert.Equal(["D06: 1 row revisions, 0 files"], await _hub.PurgeOnAsync(2027, 3, 6));

        var rows = await _hub.RowsAsync("D06", "LC-YG", "2025-03");
        Assert.Equal([true, false], rows.Select(row => row.Purged));
        Assert.Equal([2350m, 2350m], rows.Select(row => row.Number("quantity")!.Value));
        Assert.Equal("0103", rows[0].Text("material"));
        Assert.Equal([null, null, null], Personal.Select(rows[0].Text));
        Assert.All(Personal, field => Assert.NotNull(rows[1].Text(field)));
    }

    [Fact]
    public async Task Nothing_of_the_hash_or_of_what_was_reported_stays_either()
    {
        await _hub.BuyAsync(Purchases.Row(1, day: 5).Replace("11010519491231002X", "11010519491231002x", StringComparison.Ordinal));
        var before = await EntityAsync();
        await _hub.PurgeOnAsync(2027, 3, 6);
        var after = await EntityAsync();

        Assert.Contains("handlerIdNo", before.GetString("Reported"), StringComparison.Ordinal);
        Assert.Equal(0L, after.GetInt64("Hash"));
        Assert.DoesNotContain(after, property => property.Value is string text && text.Contains("enc:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_corrected_purchase_loses_the_seller_of_every_revision()
    {
        await _hub.BuyAsync(Purchases.Row(1, day: 5));
        await _hub.BuyAsync(Purchases.Row(1, day: 5, handler: "李四光"));

        Assert.Equal(["D06: 2 row revisions, 2 files"], await _hub.PurgeOnAsync(2027, 3, 6));
        var history = await _hub.Get<RowStore>().HistoryAsync(Purchases.March, "91371502MA7LC0012X|R-1", default);

        Assert.Equal([1, 2], history.Select(row => row.Revision));
        Assert.All(history, row => Assert.Null(row.Text("handlerName")));
    }

    [Fact]
    public async Task The_bytes_go_with_the_last_of_their_rows_and_the_purge_is_on_record()
    {
        var receipt = await _hub.BuyAsync(Purchases.Row(1, day: 5), Purchases.Row(2, day: 20));

        await _hub.PurgeOnAsync(2027, 3, 20);
        Assert.True(await _hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        await _hub.PurgeOnAsync(2027, 3, 21);

        Assert.False(await _hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        Assert.Equal(
            [("2027-03-06", 1, 0), ("2027-03-21", 0, 1), ("2027-03-21", 1, 0)],
            (await _hub.RecordsAsync()).Select(record => ($"{record.Of.Due:O}", (int)record.Rows, (int)record.Files)));
        Assert.All(await _hub.RecordsAsync(), record => Assert.Equal("scrapRetentionYears", record.Of.Rule));
        Assert.Equal(3, await AuditedAsync("purge"));
    }

    [Fact]
    public async Task Bytes_that_were_refused_go_two_years_after_they_came()
    {
        var receipt = await _hub.BuyAsync(Purchases.Row(1, day: 5, quantity: -1));
        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);

        await _hub.PurgeOnAsync(2027, 4, 2);
        Assert.True(await _hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        await _hub.PurgeOnAsync(2027, 4, 3);

        Assert.False(await _hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        Assert.Equal("rawRetentionYears", Assert.Single(await _hub.RecordsAsync()).Of.Rule);
    }

    [Fact]
    public async Task Bytes_without_personal_data_lie_where_nothing_is_deleted()
    {
        var receipt = await _hub.SubmitAsync("D04", Declaration.Of(Declaration.Row()));

        Assert.False(await _hub.Get<RawArchive>().HoldsPersonalAsync(receipt.Sha256, default));
        Assert.Empty(await _hub.PurgeOnAsync(2050, 1, 1));
        await using var kept = await _hub.Get<RawArchive>().OpenAsync(receipt.Sha256, default);
        Assert.NotEqual(-1, kept.ReadByte());
    }

    [Fact]
    public async Task A_contact_in_office_is_kept_and_a_year_after_the_term_is_not()
    {
        await _hub.SendAsync("D03", "LC-YG", null, Contact("validFrom", "2020-01-01"));
        Assert.Empty(await _hub.PurgeOnAsync(2026, 12, 31));

        await _hub.SendAsync("D03", "LC-YG", null, Contact("validTo", "2026-06-30"));
        await _hub.PurgeOnAsync(2027, 7, 1);
        var history = await _hub.Get<RowStore>().HistoryAsync(new RowScope("D03", "LC-YG", null), "LC-YG|REPORTER|2020-01-01", default);
        Assert.Equal([false, true], history.Select(row => row.Purged));

        await _hub.PurgeOnAsync(2028, 1, 1);
        history = await _hub.Get<RowStore>().HistoryAsync(new RowScope("D03", "LC-YG", null), "LC-YG|REPORTER|2020-01-01", default);
        Assert.Equal([true, true], history.Select(row => row.Purged));
    }

    [Fact]
    public async Task What_comes_when_its_time_is_over_already_goes_two_days_later()
    {
        _hub.Clock.SetUtcNow(BusinessTime.At(new DateOnly(2027, 6, 1), new TimeOnly(9, 0)));
        await _hub.BuyAsync(Purchases.Row(1, day: 5));

        await _hub.PurgeOnAsync(2027, 6, 2);
        Assert.False(Assert.Single(await _hub.RowsAsync("D06", "LC-YG", "2025-03")).Purged);
        await _hub.PurgeOnAsync(2027, 6, 3);

        Assert.True(Assert.Single(await _hub.RowsAsync("D06", "LC-YG", "2025-03")).Purged);
    }

    [Fact]
    public async Task An_operators_run_as_of_the_future_purges_nothing_before_its_time()
    {
        await _hub.BuyAsync(Purchases.Row(1, day: 5));
        var job = _hub.Get<IEnumerable<IHubJob>>().OfType<PurgePersonalData>().Single();

        var outcome = await job.RunAsync(BusinessTime.At(new DateOnly(2099, 1, 1), new TimeOnly(9, 0)), default);

        Assert.Empty(outcome.Effects);
        Assert.False(Assert.Single(await _hub.RowsAsync("D06", "LC-YG", "2025-03")).Purged);
    }

    [Fact]
    public async Task More_rows_than_a_batch_holds_are_all_purged()
    {
        await _hub.BuyAsync([.. Enumerable.Range(1, 250).Select(number => Purchases.Row(number, day: 5))]);

        Assert.Equal(["D06: 250 row revisions, 1 files"], await _hub.PurgeOnAsync(2027, 3, 6));
        Assert.Empty(await _hub.PurgeOnAsync(2027, 3, 7));
        Assert.All(await _hub.RowsAsync("D06", "LC-YG", "2025-03"), row => Assert.True(row.Purged));
    }

    private static readonly string[] Personal = ["sellerName", "handlerName", "handlerIdNo"];

    private static string Contact(string name, string date) => $$"""
        {"contactId":"C-1","orgCode":"LC-YG","role":"REPORTER","name":"王小二","phone":"13805350001","email":"wang@example.test",
         "validFrom":"2020-01-01"{{(name == "validFrom" ? "" : $",\"{name}\":\"{date}\"")}}}
        """;

    private async Task<TableEntity> EntityAsync() => await _storage.Table(StorageNames.Tables.Rows)
        .GetEntityAsync<TableEntity>(Purchases.March.PartitionKey, "c|91371502MA7LC0012X|R-1");

    private async Task<int> AuditedAsync(string action)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"Action eq {action}");
        await foreach (var _ in _storage.Table(StorageNames.Tables.Audit).QueryAsync<TableEntity>(filter))
        {
            count++;
        }

        return count;
    }
}
