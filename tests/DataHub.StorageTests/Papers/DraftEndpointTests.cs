using System.Text.Json;
using DataHub.Access;
using DataHub.Papers;
using DataHub.Papers.Composing;
using DataHub.Papers.Drafts;
using DataHub.Papers.Wordings;
using DataHub.Plan;
using DataHub.Storage;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Papers;

/// <summary>What an operator gets of the drafts over HTTP.</summary>
public sealed class DraftEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Id = "campaign-summary.2024-SITE";

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection);
        var plan = _hub.Get<CityPlan>();
        var values = new PaperValues(plan, _hub.Get<PaperWordings>()[PaperKind.CampaignSummary], new DateOnly(2025, 1, 15));
        foreach (var name in PaperNames.Of(PaperKind.CampaignSummary))
        {
            values.With(name, "某" + name);
        }

        await _hub.Get<DraftStore>().AddAsync(
            new DraftKey(PaperKind.CampaignSummary, "2024-SITE"),
            values,
            new DraftBasis(null, values.Texts, []),
            _hub.Clock.GetUtcNow(),
            [],
            default);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_list_says_kind_period_state_and_addressees()
    {
        var (status, body) = await GetAsync((endpoint, request) => endpoint.ListAsync(request, default));

        using var list = JsonDocument.Parse(body);
        var draft = Assert.Single(list.RootElement.EnumerateArray());
        Assert.Equal(200, status);
        Assert.Equal(
            (Id, "2024-SITE", "waiting"),
            (Text(draft, "id"), Text(draft, "period"), Text(draft, "state").ToLowerInvariant()));
        Assert.Equal(3, draft.GetProperty("addressees").GetArrayLength());
    }

    [Fact]
    public async Task The_list_can_be_of_one_period()
    {
        var (_, body) = await GetAsync((endpoint, request) => endpoint.ListAsync(request, default), "?period=2025-03");

        using var list = JsonDocument.Parse(body);
        Assert.Empty(list.RootElement.EnumerateArray());
    }

    [Fact]
    public async Task The_document_is_the_DOCX()
    {
        var (status, body) = await GetAsync((endpoint, request) => endpoint.GetAsync(request, Id, default));

        using var document = WordprocessingDocument.Open(new MemoryStream(body), isEditable: false);
        Assert.Equal(200, status);
        Assert.Contains("某campaign", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?as=page", 200, "<!DOCTYPE html>")]
    [InlineData("?as=basis", 200, "\"figures\"")]
    [InlineData("?as=scroll", 400, "BAD-REQUEST")]
    public async Task It_can_be_had_as_a_page_and_with_what_it_rests_on(string query, int expected, string part)
    {
        var (status, body) = await GetAsync((endpoint, request) => endpoint.GetAsync(request, Id, default), query);

        Assert.Equal(expected, status);
        Assert.Contains(part, System.Text.Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("circular.2025-03")]
    [InlineData("nothing")]
    public async Task What_is_not_there_is_404(string id) =>
        Assert.Equal(404, (await GetAsync((endpoint, request) => endpoint.GetAsync(request, id, default))).Status);

    [Fact]
    public async Task Nobody_but_an_operator_sees_drafts()
    {
        Assert.Equal(403, (await GetAsync((endpoint, request) => endpoint.ListAsync(request, default), role: PartnerRole.County)).Status);
        Assert.Equal(403, (await GetAsync((endpoint, request) => endpoint.GetAsync(request, Id, default), role: PartnerRole.County)).Status);
    }

    private static string Text(JsonElement draft, string member) => draft.GetProperty(member).GetString()!;

    private async Task<(int Status, byte[] Body)> GetAsync(
        Func<DraftEndpoint, HttpRequest, Task<IResult>> call, string query = "", PartnerRole role = PartnerRole.Operator)
    {
        var (_, key) = await _hub.Get<PartnerStore>().IssueAsync("某人", role, "*", ["*"], ["*"], default);
        var context = new DefaultHttpContext { RequestServices = _hub.Get<IServiceProvider>() };
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.QueryString = new QueryString(query);
        using var body = new MemoryStream();
        context.Response.Body = body;
        var result = await call(_hub.Get<DraftEndpoint>(), context.Request);
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, body.ToArray());
    }
}
