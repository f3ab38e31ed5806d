using System.Text;
using Azure.Storage.Blobs;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Jobs;
using DataHub.Storage;

namespace DataHub.StorageTests.Intake;

public sealed class DropZoneTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_receipt_lies_beside_the_upload()
    {
        await DropAsync("LC-YG/2025-03/D04-三月.json", Declaration.In("LC-YG", "2025-03", Declaration.Row()));

        var receipt = await ReceiptAsync("LC-YG/2025-03/D04-三月.json");

        Assert.Equal(SubmissionStatus.Accepted, receipt.Status);
        Assert.Equal("FILE", receipt.Channel);
        Assert.True(await Receipts.GetBlobClient("LC-YG/2025-03/D04-三月.json.receipt.html").ExistsAsync());
    }

    [Fact]
    public async Task A_refused_csv_comes_back_with_its_faults_marked()
    {
        var csv = Encoding.UTF8.GetBytes(
            "信用代码,品类,期初,收购量,其中：产废单位,出库量,损耗,期末\n91371502MA7LC0012X,0103,0,10,10,5,0,99\n");

        await DropAsync("LC-CP/2025-03/D04.csv", csv);

        var marked = await Receipts.GetBlobClient("LC-CP/2025-03/D04.退回.csv").DownloadContentAsync();
        Assert.Contains("物料不平衡", marked.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_refused_rows_lie_beside_the_receipt_and_sent_again_corrected_leave_the_good_ones_alone()
    {
        const string good = "91371502MA7LC0012X,0103,0,10,10,5,0,5";
        await DropAsync("LC-CP/2025-02/D04.csv", Encoding.UTF8.GetBytes(
            $"信用代码,品类,期初,收购量,其中：产废单位,出库量,损耗,期末\n{good}\n91371502MA7LC0012X,0201,0,10,10,5,0,99\n"));
        var refused = await Receipts.GetBlobClient("LC-CP/2025-02/D04.待更正.csv").DownloadContentAsync();
        var page = await Receipts.GetBlobClient("LC-CP/2025-02/D04.csv.receipt.html").DownloadContentAsync();

        var corrected = refused.Value.Content.ToString().Replace(",99,", ",5,", StringComparison.Ordinal);
        await DropAsync("LC-CP/2025-02/D04.待更正.csv", Encoding.UTF8.GetBytes(corrected));

        var receipt = await ReceiptAsync("LC-CP/2025-02/D04.待更正.csv");
        Assert.Equal((SubmissionStatus.Accepted, new RowCounts(1, 1, 0, 0, 0)), (receipt.Status, receipt.Counts));
        Assert.Contains("D04.退回.csv、D04.待更正.csv", System.Net.WebUtility.HtmlDecode(page.Value.Content.ToString()), StringComparison.Ordinal);
        var rows = await _hub.RowsAsync("D04", "LC-CP", "2025-02");
        Assert.Equal(["0103", "0201"], rows.Select(row => row.Values.GetProperty("material").GetString()).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(good, refused.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_refused_upload_got_back_goes_when_the_corrected_one_takes_its_name()
    {
        const string text = "信用代码,品类,期初,收购量,其中：产废单位,出库量,损耗,期末\n91371502MA7LC0012X,0103,0,10,10,5,0,99\n";
        await DropAsync("LC-CP/2025-01/D04.csv", Encoding.UTF8.GetBytes(text));
        Assert.True(await Receipts.GetBlobClient("LC-CP/2025-01/D04.待更正.csv").ExistsAsync());

        await DropAsync("LC-CP/2025-01/D04.csv", Encoding.UTF8.GetBytes(text.Replace(",99", ",5", StringComparison.Ordinal)));

        Assert.False(await Receipts.GetBlobClient("LC-CP/2025-01/D04.待更正.csv").ExistsAsync());
        Assert.False(await Receipts.GetBlobClient("LC-CP/2025-01/D04.退回.csv").ExistsAsync());
    }

    [Fact]
    public async Task A_unit_that_does_not_match_its_path_is_refused()
    {
        await DropAsync("LC-LQ/2025-03/D04.json", Declaration.In("LC-YG", "2025-03", Declaration.Row()));

        var receipt = await ReceiptAsync("LC-LQ/2025-03/D04.json");

        Assert.Equal(SubmissionStatus.Rejected, receipt.Status);
        Assert.Contains(receipt.Findings, finding => finding.Code == "ENVELOPE-UNIT");
    }

    [Fact]
    public async Task A_file_whose_name_tells_no_dataset_is_answered_too()
    {
        await DropAsync("LC-SX/2025-03/报表.xlsx", "whatever"u8.ToArray());

        var receipt = await ReceiptAsync("LC-SX/2025-03/报表.xlsx");

        Assert.Contains(receipt.Findings, finding => finding.Code == "PATH-DATASET");
        await using var raw = await _hub.Get<RawArchive>().OpenAsync(receipt.Sha256, default);
        Assert.Equal("whatever".Length, raw.Length);
    }

    [Fact]
    public async Task The_same_event_twice_has_one_effect()
    {
        var blob = await DropAsync("LC-GX/2025-03/D04.json", Declaration.In("LC-GX", "2025-03", Declaration.Row()));

        await _hub.Get<ArrivalProcessor>().ProcessAsync(blob.ToEvent(), default);

        Assert.Single(await SubmissionsAsync("LC-GX"));
    }

    [Fact]
    public async Task The_sweep_finds_an_upload_whose_event_was_lost_and_leaves_the_others()
    {
        await DropAsync("LC-DE/2025-03/D04.json", Declaration.In("LC-DE", "2025-03", Declaration.Row()));
        await UploadAsync("LC-DE/2025-02/D04.json", Declaration.In("LC-DE", "2025-02", Declaration.Row()));
        var sweep = _hub.Get<IEnumerable<IHubJob>>().OfType<SweepDropZone>().Single();

        var outcome = await sweep.RunAsync(_hub.Clock.GetUtcNow(), default);

        Assert.Equal(["enqueued LC-DE/2025-02/D04.json"], outcome.Effects.Where(effect => effect.Contains("LC-DE")));
    }

    [Fact]
    public async Task A_message_that_names_nothing_is_no_message()
    {
        await Assert.ThrowsAsync<FormatException>(() => _hub.Get<ArrivalProcessor>().ProcessAsync("{}", default));
        await Assert.ThrowsAsync<FormatException>(() => _hub.Get<ArrivalProcessor>().ProcessAsync("no json", default));
        await Assert.ThrowsAsync<FormatException>(
            () => _hub.Get<ArrivalProcessor>().ProcessAsync("""{"submission":null}""", default));
    }

    [Fact]
    public async Task An_event_without_a_version_is_refused_by_name_and_its_upload_is_swept_up()
    {
        var blob = await UploadAsync("LC-DCF/2025-03/D04.json", Declaration.In("LC-DCF", "2025-03", Declaration.Row()));
        var without = blob.ToEvent().Replace("eTag", "etag", StringComparison.Ordinal);

        var failure = await Assert.ThrowsAsync<FormatException>(
            () => _hub.Get<ArrivalProcessor>().ProcessAsync(without, default));
        var swept = await _hub.Get<IEnumerable<IHubJob>>().OfType<SweepDropZone>().Single()
            .RunAsync(_hub.Clock.GetUtcNow(), default);

        Assert.Contains(blob.Path, failure.Message, StringComparison.Ordinal);
        Assert.Contains($"enqueued {blob.Path}", swept.Effects);
    }

    [Fact]
    public async Task An_upload_that_was_replaced_before_it_was_read_is_left_to_its_successor()
    {
        var first = await UploadAsync("LC-GT/2025-03/D04.json", Declaration.In("LC-GT", "2025-03", Declaration.Row()));
        await UploadAsync("LC-GT/2025-03/D04.json", Declaration.In("LC-GT", "2025-03", Declaration.Row("0201")));

        await _hub.Get<ArrivalProcessor>().ProcessAsync(first.ToEvent(), default);

        Assert.Empty(await SubmissionsAsync("LC-GT"));
    }

    private BlobContainerClient Receipts => _hub.Get<HubStorage>().Container(StorageNames.Containers.Receipts);

    private async Task<DropZoneBlob> DropAsync(string path, byte[] content)
    {
        var blob = await UploadAsync(path, content);
        await _hub.Get<ArrivalProcessor>().ProcessAsync(blob.ToEvent(), default);
        return blob;
    }

    private async Task<DropZoneBlob> UploadAsync(string path, byte[] content)
    {
        var zone = _hub.Get<HubStorage>().Container(StorageNames.Containers.DropZone);
        var uploaded = await zone.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        return new DropZoneBlob(path, uploaded.Value.ETag.ToString().Trim('"'), _hub.Clock.GetUtcNow());
    }

    private async Task<Receipt> ReceiptAsync(string path)
    {
        var found = await Receipts.GetBlobClient(path + ".receipt.json").DownloadContentAsync();
        return ReceiptJson.FromBytes(found.Value.Content);
    }

    private async Task<List<SubmissionRecord>> SubmissionsAsync(string unit)
    {
        var found = new List<SubmissionRecord>();
        await foreach (var submission in _hub.Get<SubmissionStore>().ListAsync("D04", unit, "2025-03", default))
        {
            found.Add(submission);
        }

        return found;
    }
}
