using System.Text;
using Azure.Data.Tables;
using DataHub.Access;
using DataHub.Answers;
using DataHub.Intake.Http;
using DataHub.Storage;
using DataHub.StorageTests.Intake;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.StorageTests.Access;

/// <summary>Who is let in, who is not, and that every refusal is on record.</summary>
public sealed class EntranceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly byte[] Body = Declaration.In("LC-YG", "2025-03", Declaration.Row());

    [Fact]
    public async Task A_key_is_kept_as_a_hash_and_works_until_it_is_revoked()
    {
        using var hub = new TestHub(azurite.ConnectionString);
        var partners = hub.Get<PartnerStore>();
        var (partner, key) = await IssueAsync(hub);

        Assert.Equal(partner.KeyId, (await partners.FindByKeyAsync(key, default))!.KeyId);
        Assert.Null(await partners.FindByKeyAsync(key[..^1] + (key[^1] == '0' ? '1' : '0'), default));
        await foreach (var entity in hub.Get<HubStorage>().Table(StorageNames.Tables.Partners).QueryAsync<TableEntity>())
        {
            Assert.DoesNotContain(
                ((IDictionary<string, object>)entity).Values,
                value => value is string text && key.EndsWith(text, StringComparison.Ordinal));
        }

        Assert.True(await partners.RevokeAsync(partner.KeyId, default));
        Assert.Null(await partners.FindByKeyAsync(key, default));
    }

    [Fact]
    public async Task A_call_without_a_valid_key_is_401_and_audited()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);

        var status = await PostAsync(hub, "no key at all", Body);

        Assert.Equal(401, status);
        Assert.Equal(["refused: no valid key"], await AuditAsync(hub));
    }

    [Theory]
    [InlineData("LC-CP", "*", "91371502MA7LC0012X", "refused: unit LC-YG")]
    [InlineData("LC-YG", "D15", "91371502MA7LC0012X", "refused: dataset D04")]
    [InlineData("LC-YG", "*", "91371502MAC9X0015D", "refused: enterprise 91371502MA7LC0012X")]
    public async Task What_a_key_does_not_cover_is_403_and_audited(string unit, string dataset, string organisation, string record)
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);
        var (_, key) = await IssueAsync(hub, unit, dataset, organisation);
        var body = Encoding.UTF8.GetString(Body).Replace(
            "\"period\"", "\"reporterOrg\":\"91371502MA7LC0012X\",\"period\"", StringComparison.Ordinal);

        var status = await PostAsync(hub, key, Encoding.UTF8.GetBytes(body));

        Assert.Equal(403, status);
        Assert.Equal([record], await AuditAsync(hub));
        Assert.Empty(await hub.RowsAsync("D04", "LC-YG", "2025-03"));
    }

    [Fact]
    public async Task Too_many_calls_are_429_with_the_time_to_wait()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection, settings: ("Hub:RequestsPerMinute", "1"));
        var (_, key) = await IssueAsync(hub);
        await PostAsync(hub, key, Body);

        var context = Request(hub, key, Body);
        var status = await AnswerAsync(hub, context);

        Assert.Equal(429, status);
        Assert.NotEmpty(context.Response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public async Task A_body_above_the_limit_is_413_and_leaves_nothing()
    {
        var (connection, storage) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection, settings: ("Hub:MostBytes", "100"));
        var (_, key) = await IssueAsync(hub);

        Assert.Equal(413, await PostAsync(hub, key, Body));
        Assert.Empty(storage.Container(StorageNames.Containers.Raw).GetBlobs());
    }

    [Fact]
    public async Task An_accepted_submission_is_on_record_too()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection);
        var (_, key) = await IssueAsync(hub);

        Assert.Equal(200, await PostAsync(hub, key, Body));
        Assert.Equal(["Accepted"], await AuditAsync(hub));
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_503_and_not_an_exception()
    {
        using var hub = new TestHub(azurite.ConnectionString, storage: new CrashPolicy(1, false).Open(azurite.ConnectionString));

        var result = await hub.Get<SafeAnswer>().OfAsync(() => throw new Azure.RequestFailedException(500, "down"));

        Assert.Equal(503, await ExecuteAsync(hub, result, new DefaultHttpContext()));
    }

    [Theory]
    [InlineData(413)]
    [InlineData(408)]
    public async Task A_body_that_the_server_refuses_to_read_is_answered_with_its_status(int status)
    {
        using var hub = new TestHub(azurite.ConnectionString);

        var result = await hub.Get<SafeAnswer>().OfAsync(() => throw new BadHttpRequestException("refused", status));

        Assert.Equal(status, await ExecuteAsync(hub, result, new DefaultHttpContext()));
    }

    private static Task<(Partner Partner, string Key)> IssueAsync(
        TestHub hub, string unit = "LC-YG", string dataset = "*", string organisation = "*") =>
        hub.Get<PartnerStore>().IssueAsync("某公司", PartnerRole.Partner, organisation, [unit], [dataset], default);

    private static Task<int> PostAsync(TestHub hub, string key, byte[] body) => AnswerAsync(hub, Request(hub, key, body));

    private static DefaultHttpContext Request(TestHub hub, string key, byte[] body)
    {
        var context = new DefaultHttpContext { RequestServices = hub.Get<IServiceProvider>() };
        context.Request.Method = "POST";
        context.Request.Path = "/api/submissions/D04";
        context.Request.ContentType = "application/json";
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.Body = new MemoryStream(body);
        return context;
    }

    private static async Task<int> AnswerAsync(TestHub hub, HttpContext context) =>
        await ExecuteAsync(hub, await hub.Get<SubmissionEndpoint>().PostAsync(context.Request, "D04", default), context);

    private static async Task<int> ExecuteAsync(TestHub hub, IResult result, HttpContext context)
    {
        context.RequestServices = hub.Get<IServiceProvider>();
        await result.ExecuteAsync(context);
        return context.Response.StatusCode;
    }

    private static async Task<List<string>> AuditAsync(TestHub hub)
    {
        var outcomes = new List<string>();
        await foreach (var entity in hub.Get<HubStorage>().Table(StorageNames.Tables.Audit).QueryAsync<TableEntity>())
        {
            outcomes.Add(entity.GetString("Outcome"));
        }

        return outcomes;
    }
}
