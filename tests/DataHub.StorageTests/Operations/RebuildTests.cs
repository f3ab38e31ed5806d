using System.Text;
using Azure.Data.Tables;
using DataHub.Access;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Operations.Rebuilding;
using DataHub.Storage;
using DataHub.StorageTests.Intake;

namespace DataHub.StorageTests.Operations;

public sealed class RebuildTests : IAsyncLifetime, IDisposable
{
    private HubStorage _storage = null!;
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (var connection, _storage) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
    }

    [Fact]
    public async Task A_submission_run_again_keeps_its_number_and_its_arrival_and_changes_nothing_that_stands()
    {
        var first = await SubmitAsync(Declaration.Row(), Declaration.Row("0201"));
        var before = await RowsAsync();
        _hub.Clock.Advance(TimeSpan.FromDays(3));

        var again = await _hub.Get<SubmissionRerun>().RunAsync(first.SubmissionId, default);

        Assert.Equal(first.SubmissionId, again!.SubmissionId);
        Assert.Equal(first.ReceivedAt, again.ReceivedAt);
        Assert.Equal(first.Counts, again.Counts);
        Assert.True(again.ProcessedAt > first.ProcessedAt);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Run_again_it_brings_back_the_rows_that_were_lost()
    {
        var receipt = await SubmitAsync(Declaration.Row(), Declaration.Row("0201"));
        var before = await RowsAsync();
        await LoseAsync();
        Assert.NotEqual(before, await RowsAsync());

        await _hub.Get<SubmissionRerun>().RunAsync(receipt.SubmissionId, default);

        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task The_answer_beside_an_upload_is_written_anew_with_it()
    {
        const string Path = "LC-YG/2025-03/D04.json";
        var uploaded = await _storage.Container(StorageNames.Containers.DropZone).GetBlobClient(Path)
            .UploadAsync(BinaryData.FromBytes(Declaration.In("LC-YG", "2025-03", Declaration.Row())));
        var blob = new DropZoneBlob(Path, uploaded.Value.ETag.ToString().Trim('"'), _hub.Clock.GetUtcNow());
        await _hub.Get<ArrivalProcessor>().ProcessAsync(blob.ToEvent(), default);
        var beside = _storage.Container(StorageNames.Containers.Receipts).GetBlobClient(Path + ".receipt.json");
        var first = ReceiptJson.FromBytes((await beside.DownloadContentAsync()).Value.Content);
        _hub.Clock.Advance(TimeSpan.FromHours(1));

        var again = await _hub.Get<SubmissionRerun>().RunAsync(first.SubmissionId, default);

        Assert.Equal(
            again!.ProcessedAt, ReceiptJson.FromBytes((await beside.DownloadContentAsync()).Value.Content).ProcessedAt);
        Assert.Equal(blob.ETag, (await _hub.Get<ReceiptStore>().AnsweredAsync(Path, default))[Path]);
    }

    [Fact]
    public async Task Over_http_a_rerun_is_for_operators_and_on_record()
    {
        var receipt = await SubmitAsync(Declaration.Row());
        var endpoint = _hub.Get<RebuildEndpoint>();

        var (county, _) = await _hub.AnswerAsync(PartnerRole.County, request => endpoint.RerunAsync(request, receipt.SubmissionId, default));
        var (unknown, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => endpoint.RerunAsync(request, "D04.LC-YG.2025-03.none", default));
        var (done, _) = await _hub.AnswerAsync(PartnerRole.Operator, request => endpoint.RerunAsync(request, receipt.SubmissionId, default));

        Assert.Equal((403, 404, 200), (county, unknown, done));
        Assert.Contains($"rerun {receipt.SubmissionId} Accepted", await AuditAsync());
    }

    [Fact]
    public async Task What_stands_as_the_raw_bytes_say_does_not_differ_also_after_corrections()
    {
        await SubmitAsync(Declaration.Row(), Declaration.Row("0201"));
        await SubmitAsync(Declaration.Row("0201", purchased: 181m));

        var result = await RebuildAsync(apply: false);

        Assert.Equal((2, 2, 0, 0, 0), (result.Submissions, result.Rows, result.Missing, result.Extra, result.Different));
    }

    [Fact]
    public async Task Lost_foreign_and_altered_rows_are_told_apart_and_only_replaced_when_asked()
    {
        await SubmitAsync(Declaration.Row(), Declaration.Row("0201"), Declaration.Row("0202"));
        var before = await RowsAsync();
        await DamageAsync();
        var damaged = await RowsAsync();

        var compared = await RebuildAsync(apply: false);
        Assert.Equal((1, 1, 1), (compared.Missing, compared.Extra, compared.Different));
        Assert.Equal(damaged, await RowsAsync());

        await RebuildAsync(apply: true);
        Assert.Equal(before, await RowsAsync());
        var mended = await RebuildAsync(apply: false);
        Assert.Empty(mended.Differences);
    }

    [Fact]
    public async Task Over_http_a_rebuild_names_what_differs_and_refuses_what_it_does_not_understand()
    {
        await SubmitAsync(Declaration.Row());
        await LoseAsync();
        var endpoint = _hub.Get<RebuildEndpoint>();

        var (wrong, _) = await PostAsync("{}");
        var (register, _) = await PostAsync("""{"dataset":"D01","unit":"LC-YG","period":"2025-03"}""");
        var (done, body) = await PostAsync("""{"dataset":"D04","unit":"LC-YG","period":"2025-03"}""");

        Assert.Equal((400, 400, 200), (wrong, register, done));
        Assert.Equal(1, body!["differing"]!.GetValue<int>());
        Assert.Equal("missing", body["results"]![0]!["differences"]![0]!["kind"]!.GetValue<string>());
        Assert.Contains("compare-rebuild D04.LC-YG.2025-03 done: 1 rows differed", await AuditAsync());

        Task<(int Status, System.Text.Json.Nodes.JsonNode? Body)> PostAsync(string json) => _hub.AnswerAsync(
            PartnerRole.Operator,
            request =>
            {
                request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
                return endpoint.RebuildAsync(request, default);
            });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    private TableClient Rows => _storage.Table(StorageNames.Tables.Rows);

    private async Task<Receipt> SubmitAsync(params string[] rows)
    {
        _hub.Clock.Advance(TimeSpan.FromMinutes(1));
        return await _hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", rows));
    }

    private async Task<RebuildResult> RebuildAsync(bool apply)
    {
        Assert.True(_hub.Get<DatasetRegistry>().TryFind("D04", out var dataset));
        return await _hub.Get<MonthRebuild>().RunAsync(dataset, "LC-YG", "2025-03", apply, default);
    }

    private async Task<List<string>> RowsAsync() =>
        [.. (await _hub.RowsAsync("D04", "LC-YG", "2025-03")).Select(row => $"{row.Key} {row.Values.GetRawText()} {row.SubmissionId}")];

    private async Task<List<TableEntity>> CurrentAsync()
    {
        var found = new List<TableEntity>();
        await foreach (var entity in Rows.QueryAsync<TableEntity>(entity => entity.RowKey.CompareTo("c|") >= 0 && entity.RowKey.CompareTo("c}") < 0))
        {
            found.Add(entity);
        }

        return found;
    }

    private async Task LoseAsync()
    {
        var lost = (await CurrentAsync())[0];
        await Rows.DeleteEntityAsync(lost.PartitionKey, lost.RowKey);
    }

    // One row lost, one altered, one that nobody sent.
    private async Task DamageAsync()
    {
        await LoseAsync();
        var altered = (await CurrentAsync())[0];
        var foreign = new TableEntity(altered) { RowKey = altered.RowKey + "x" };
        altered["Hash"] = altered.GetInt64("Hash") + 1;
        altered["Values"] = "{}";
        await Rows.UpdateEntityAsync(altered, altered.ETag, TableUpdateMode.Replace);
        await Rows.AddEntityAsync(foreign);
    }

    private async Task<List<string>> AuditAsync()
    {
        var records = new List<string>();
        await foreach (var entity in _storage.Table(StorageNames.Tables.Audit).QueryAsync<TableEntity>())
        {
            records.Add($"{entity.GetString("Action")} {entity.GetString("Subject")} {entity.GetString("Outcome")}");
        }

        return records;
    }
}
