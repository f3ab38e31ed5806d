using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using DataHub.Datasets;
using DataHub.Plan;
using DataHub.Privacy;
using DataHub.Storage;

namespace DataHub.EndToEndTests.Privacy;

/// <summary>
/// Plants people in every dataset with personal data, valid and faulty, in each format and through each entrance, lets the
/// hub do all its work, and then looks for them in everything it has kept or sent.
/// </summary>
public sealed class PersonalDataScanTests : IClassFixture<RunningHub>
{
    private const int MostShown = 200;

    private static int _drops;

    /// <summary>A mail names the one it is for.</summary>
    private static readonly string[] Addressed = ["D03/name", "D03/email"];

    private static readonly string[] Formats = ["json", "ndjson", "csv", "xlsx"];

    private static readonly IReadOnlyList<Dataset> Registers = [.. DatasetRegistry
        .Load(
            Path.Combine(AppContext.BaseDirectory, "schemas"),
            CityPlan.Load(Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023")))
        .All.Where(dataset => dataset.HasPersonalData)];

    private readonly HubProcess _hub;
    private readonly PlantedPeople _people = new();
    private readonly List<(string Place, byte[] Bytes)> _answers = [];

    public PersonalDataScanTests(RunningHub running) => _hub = running.Hub;

    [Fact]
    public async Task Personal_data_is_nowhere_in_clear_but_in_the_uploads_themselves()
    {
        await SendOverHttpAsync();
        await DropAsync();
        await RunJobsAsync();

        var kept = new List<(string Place, byte[] Bytes)>();
        await foreach (var item in new HubContents(_hub).ReadAsync())
        {
            kept.Add(item);
        }

        Assert.All(
            ["blob receipts/", "blob documents/", "mail", "table rows", "table submissions", "table audit", "log "],
            kind => Assert.Contains(kept, item => item.Place.StartsWith(kind, StringComparison.Ordinal)));
        var found = Found([.. _answers, .. kept]).ToList();
        Assert.True(found.Count == 0, $"{found.Count} finds\n{string.Join('\n', found.Take(MostShown))}");
    }

    [Fact]
    public async Task The_same_scan_finds_everybody_in_the_uploads()
    {
        await DropAsync();

        var uploads = new List<(string Place, byte[] Bytes)>();
        await foreach (var item in new HubContents(_hub).UploadsAsync())
        {
            uploads.Add(item);
        }

        var needles = new Needles(_people.Values.Keys);
        var missed = _people.Values.Keys.Except(uploads.SelectMany(item => needles.In(item.Bytes)).Select(hit => hit.Value));
        Assert.Empty(missed);
    }

    private IEnumerable<string> Found(IReadOnlyList<(string Place, byte[] Bytes)> items)
    {
        var needles = new Needles(_people.Values.Keys);
        return items
            .SelectMany(item => needles.In(item.Bytes).Select(hit => (item.Place, hit.Value, hit.Form)))
            .Where(hit => !(hit.Place == "mail" && Addressed.Contains(_people.Values[hit.Value])))
            .Select(hit => $"{_people.Values[hit.Value]} {hit.Value} as {hit.Form} in {hit.Place}")
            .Distinct();
    }

    private async Task SendOverHttpAsync()
    {
        using var client = _hub.Client(_hub.Run.Keys.Operator);
        foreach (var dataset in Registers)
        {
            foreach (var format in Formats)
            {
                foreach (var faulty in new[] { false, true })
                {
                    var file = PlantedFile.Of(dataset, _people, faulty);
                    var (content, type) = file.As(format);
                    await PostAsync(client, file, content, type);
                }
            }

            foreach (var (content, type) in Broken(dataset))
            {
                await PostAsync(client, PlantedFile.Of(dataset, _people, true), content, type);
            }
        }
    }

    /// <summary>Files that break in the middle of somebody's particulars, or put them where they do not belong.</summary>
    private IEnumerable<(byte[] Content, string Type)> Broken(Dataset dataset)
    {
        var csv = PlantedFile.Of(dataset, _people, false).Csv().Replace("\"", "", StringComparison.Ordinal);
        yield return (Encoding.UTF8.GetBytes(csv.TrimEnd() + ",\"x\"y," + OneMore(dataset) + "\r\n" + csv.Split("\r\n")[1] + "\r\n"), "text/csv");
        yield return (Encoding.UTF8.GetBytes(csv.TrimEnd() + "," + OneMore(dataset) + "\r\n"), "text/csv");
        yield return (Encoding.UTF8.GetBytes(csv.TrimEnd() + ",\"" + OneMore(dataset) + "\r\n" + csv.Split("\r\n")[1] + "\r\n"), "text/csv");
        var json = Encoding.UTF8.GetString(PlantedFile.Of(dataset, _people, false).As("ndjson").Content).TrimEnd();
        var shifted = csv.Split("\r\n");
        yield return (Encoding.UTF8.GetBytes(shifted[0] + "\r\n" + "x," + shifted[1] + "\r\n"), "text/csv");
        yield return (Encoding.UTF8.GetBytes(json[..^1] + $",\"经办人证件\":\"{OneMore(dataset)}\"}}\n"), "application/x-ndjson");
        yield return (Encoding.UTF8.GetBytes(json[..^1] + $",\"{OneMore(dataset)}\n"), "application/x-ndjson");
    }

    private string OneMore(Dataset dataset) => _people.For(
        dataset, dataset.Columns.First(column => column.PersonalData != PersonalData.None), faulty: false);

    private async Task DropAsync()
    {
        var dropZone = new BlobServiceClient(_hub.Run.Storage).GetBlobContainerClient(StorageNames.Containers.DropZone);
        var receipts = new BlobServiceClient(_hub.Run.Storage).GetBlobContainerClient(StorageNames.Containers.Receipts);
        var paths = new List<string>();
        foreach (var dataset in Registers)
        {
            foreach (var format in Formats)
            {
                var file = PlantedFile.Of(dataset, _people, faulty: true);
                var path = $"{file.Unit}/2025-03/{dataset.Code}-扫描-{++_drops}.{format}";
                await dropZone.GetBlobClient(path).UploadAsync(BinaryData.FromBytes(file.As(format).Content));
                paths.Add(path);
            }
        }

        foreach (var path in paths)
        {
            await Eventually.FindAsync(
                async () => await receipts.GetBlobClient(path + ".receipt.json").ExistsAsync() ? path : null, $"The receipt of {path}");
        }
    }

    private async Task RunJobsAsync()
    {
        using var client = _hub.Client(_hub.Run.Keys.Operator);
        foreach (var job in new[]
        {
            "remind-and-escalate?asOf=2025-04-09T09:00:00Z", "compile-dispatch?asOf=2025-04-14T09:00:00Z", "send-outbox",
            "sweep-drop-zone", "purge-personal-data",
        })
        {
            using var run = await client.PostAsync("operator/jobs/" + job, null);
            Assert.True(run.IsSuccessStatusCode, $"{job}: {run.StatusCode}");
        }
    }

    private async Task PostAsync(HttpClient client, PlantedFile file, byte[] content, string type)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var answer = await client.PostAsync($"submissions/{file.Code}?unit={file.Unit}&period={file.Period}", body);
        var receipt = await answer.Content.ReadAsByteArrayAsync();
        var id = JsonNode.Parse(receipt)!;
        id = id["submissionId"] ?? id["receipt"]!["submissionId"];
        _answers.Add(($"answer {file.Code} {type}", receipt));
        using var marked = await client.GetAsync($"submissions/{id}/marked");
        _answers.Add(($"marked copy {file.Code} {type}", await marked.Content.ReadAsByteArrayAsync()));
    }
}
