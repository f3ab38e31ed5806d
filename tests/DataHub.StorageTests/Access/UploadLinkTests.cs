using System.Net;
using System.Text.Json;
using DataHub.Access;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Access;

/// <summary>Links with which a county puts one file into the drop zone.</summary>
public sealed class UploadLinkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestHub _hub = new(azurite.ConnectionString);
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _hub.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task A_link_takes_one_file_and_no_second_over_it()
    {
        var link = await LinkAsync("LC-YG", 200);
        var url = link.GetProperty("url").GetString()!;

        Assert.Equal(HttpStatusCode.Created, await PutAsync(url, "first"));
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url, "second"));
        var blob = _hub.Get<HubStorage>().Container(StorageNames.Containers.DropZone).GetBlobClient(link.GetProperty("path").GetString());
        Assert.Equal("first", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task A_link_reads_nothing_and_reaches_no_other_path()
    {
        var link = await LinkAsync("LC-YG", 200);
        var url = link.GetProperty("url").GetString()!;

        Assert.Equal(HttpStatusCode.Forbidden, (await _client.GetAsync(new Uri(url))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url.Replace("LC-YG", "LC-CP", StringComparison.Ordinal), "other"));
    }

    [Fact]
    public async Task A_county_gets_links_for_its_own_unit_alone() => await LinkAsync("LC-CP", 403);

    [Fact]
    public async Task An_unknown_dataset_is_said_so() => await LinkAsync("LC-YG", 404, dataset: "D99");

    private async Task<JsonElement> LinkAsync(string unit, int status, string dataset = "D15")
    {
        var (_, key) = await _hub.Get<PartnerStore>().IssueAsync("阳谷县", PartnerRole.County, "LC-YG", ["LC-YG"], ["*"], default);
        var context = new DefaultHttpContext { RequestServices = _hub.Get<IServiceProvider>() };
        context.Request.QueryString = new QueryString($"?unit={unit}&period=2025-03&dataset={dataset}");
        context.Request.Headers.Authorization = $"Bearer {key}";
        using var body = new MemoryStream();
        context.Response.Body = body;
        await (await _hub.Get<UploadLinkEndpoint>().GetAsync(context.Request, default)).ExecuteAsync(context);
        Assert.Equal(status, context.Response.StatusCode);
        return JsonDocument.Parse(body.ToArray()).RootElement.Clone();
    }

    private async Task<HttpStatusCode> PutAsync(string url, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new StringContent(content) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var response = await _client.SendAsync(request);
        return response.StatusCode;
    }
}
