using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Storage.Blobs;
using DataHub.Local.Services;
using DataHub.Storage;

namespace DataHub.EndToEndTests;

/// <summary>The main job through every entrance of a running hub: HTTP, the drop zone, an operator's job, mail.</summary>
public sealed class RoadTests(RunningHub running) : IClassFixture<RunningHub>
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";

    private HubProcess Hub => running.Hub;

    [Fact]
    public async Task A_submission_over_HTTP_is_answered_with_a_receipt_that_can_be_asked_for_again()
    {
        using var county = Hub.Client(Hub.Run.Keys.County);

        using var posted = await PostAsync(county, "submissions/D15", "seed/D15-LC-YG-2025-01.json", Json);
        var receipt = await ReadAsync(posted);
        using var again = await county.GetAsync($"submissions/{receipt.GetProperty("submissionId").GetString()}");

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal("accepted", receipt.GetProperty("status").GetString());
        Assert.Equal(
            receipt.GetProperty("sha256").GetString(), (await ReadAsync(again)).GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task A_foreign_unit_is_forbidden_and_no_key_is_unauthorised()
    {
        using var county = Hub.Client(Hub.Run.Keys.County);
        using var nobody = Hub.Client(null);

        using var foreign = await PostAsync(county, "submissions/D15", "seed/D15-LC-DE-2025-01.json", Json);
        using var unknown = await PostAsync(nobody, "submissions/D15", "seed/D15-LC-YG-2025-01.json", Json);

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
    }

    [Fact]
    public async Task A_file_in_the_drop_zone_gets_its_receipt_beside_it()
    {
        const string path = "LC-GXQ/2025-03/D15-高新区.xlsx";
        await Container(StorageNames.Containers.DropZone).GetBlobClient(path).UploadAsync(Sample("drop/" + path));

        var receipt = await Eventually.FindAsync(() => ReceiptOfAsync(path), "The receipt of the upload");

        // With a warning: the month's enterprises have not reported to this hub.
        Assert.StartsWith("accepted", receipt.RootElement.GetProperty("status").GetString(), StringComparison.Ordinal);
        Assert.Equal("LC-GXQ", receipt.RootElement.GetProperty("unitCode").GetString());
        Assert.Equal("2025-03", receipt.RootElement.GetProperty("period").GetString());
    }

    [Fact]
    public async Task A_wrong_file_in_the_drop_zone_is_refused_in_its_receipt_and_comes_back_marked()
    {
        const string path = "LC-LQ/2025-03/D15-临清市3月进展.xlsx";
        await Container(StorageNames.Containers.DropZone).GetBlobClient(path).UploadAsync(Sample("drop/" + path));

        var receipt = await Eventually.FindAsync(() => ReceiptOfAsync(path), "The receipt of the upload");

        Assert.Equal("rejected", receipt.RootElement.GetProperty("status").GetString());
        var names = new List<string>();
        await foreach (var blob in Container(StorageNames.Containers.Receipts).GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        Assert.Contains(names, name => name.StartsWith("LC-LQ/2025-03/", StringComparison.Ordinal)
            && name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains(names, name => name.StartsWith("LC-LQ/2025-03/", StringComparison.Ordinal)
            && name.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_operators_job_reminds_a_late_unit_by_a_mail_that_arrives()
    {
        using var server = Hub.Client(Hub.Run.Keys.Operator);
        using var contacts = await PostAsync(server, "submissions/D03?unit=LC-YG", "seed/D03-LC-YG.csv", Csv);
        Assert.Equal(HttpStatusCode.OK, contacts.StatusCode);

        using var run = await server.PostAsync("operator/jobs/remind-and-escalate?asOf=2025-04-09T09:00:00Z", null);
        Assert.Equal(HttpStatusCode.OK, run.StatusCode);

        using var inbox = new HttpClient();
        var mail = await Eventually.FindAsync(() => MailAboutAsync(inbox, "阳谷县2025年3月"), "The reminder's arrival");
        Assert.Contains("催报", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_may_not_run_jobs()
    {
        using var partner = Hub.Client(Hub.Run.Keys.Partner);

        using var run = await partner.PostAsync("operator/jobs/compile-dispatch", null);

        Assert.Equal(HttpStatusCode.Forbidden, run.StatusCode);
    }

    [Fact]
    public async Task A_method_that_no_function_answers_is_405_and_an_unknown_route_404()
    {
        using var client = Hub.Client(null);

        using var method = await client.DeleteAsync("health");
        using var route = await client.GetAsync("admin/host/status");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, method.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, route.StatusCode);
    }

    private BlobContainerClient Container(string name) =>
        new BlobServiceClient(Hub.Run.Storage).GetBlobContainerClient(name);

    private async Task<JsonDocument?> ReceiptOfAsync(string upload)
    {
        await foreach (var blob in Container(StorageNames.Containers.Receipts).GetBlobsAsync())
        {
            if (blob.Name.StartsWith(upload, StringComparison.Ordinal) && blob.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                var content = await Container(StorageNames.Containers.Receipts).GetBlobClient(blob.Name).DownloadContentAsync();
                return JsonDocument.Parse(content.Value.Content);
            }
        }

        return null;
    }

    private async Task<string?> MailAboutAsync(HttpClient inbox, string subject)
    {
        using var mails = JsonDocument.Parse(await inbox.GetStringAsync(Hub.Run.Inbox + "/email"));
        return mails.RootElement.EnumerateArray()
            .Select(mail => mail.GetProperty("subject").GetString()!)
            .FirstOrDefault(found => found.Contains(subject, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string route, string sample, string type)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Sample(sample)));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await client.PostAsync(route, content);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    private static string Sample(string path) => Path.Combine(Repository.Root, "tests", "samples", "2025-03", path);
}
