using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using DataHub.Access;
using DataHub.Privacy;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;

namespace DataHub.StorageTests.Privacy;

/// <summary>Personal data is read in clear by an operator alone, for a reason, and that is on record first.</summary>
public sealed class ClearReadTests : IAsyncLifetime, IDisposable
{
    private const string Reason = "聊公经侦〔2025〕12号 协查";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _connection = "";
    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        (_connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(_connection);
        await _hub.BuyAsync(Purchases.Row(1, day: 5));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task An_operator_with_a_reason_gets_the_fields_asked_for_and_nothing_keeps_the_answer()
    {
        var (status, body, context) = await AskAsync(Body(Reason, fields: """["handlerName","handlerIdNo"]"""));

        Assert.Equal(200, status);
        Assert.Equal(
            """{"handlerName":"张三丰","handlerIdNo":"11010519491231002X"}""",
            JsonSerializer.Serialize(body.GetProperty("values"), Readable));
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
    }

    [Fact]
    public async Task Who_read_what_and_why_is_in_the_audit_trail_and_the_data_itself_is_not()
    {
        await AskAsync(Body(Reason));

        var (who, subject, outcome) = Assert.Single(await AuditAsync());
        Assert.NotEmpty(who);
        Assert.Equal(
            "D06.LC-YG.2025-03 91371502MA7LC0012X|R-1: sellerName, handlerName, handlerAddress, handlerIdNo", subject);
        Assert.Equal($"done; reason: {Reason}", outcome);
    }

    [Fact]
    public async Task Without_its_record_there_is_no_answer()
    {
        var request = await RequestAsync(_hub, PartnerRole.Operator, Body(Reason));
        // Calls: the key, the row, the record.
        using var failing = new TestHub(_connection, storage: new CrashPolicy(3, afterwards: false).Open(_connection));

        await Assert.ThrowsAnyAsync<CrashException>(
            () => failing.Get<ClearReadEndpoint>().PostAsync(request.Request, default));

        Assert.Empty(await AuditAsync());
    }

    [Theory]
    [InlineData("", 400, "NO-REASON")]
    [InlineData("  看看  ", 400, "NO-REASON")]
    public async Task A_read_without_a_reason_worth_the_name_is_refused(string reason, int status, string code)
    {
        var (answered, body, _) = await AskAsync(Body(reason));

        Assert.Equal((status, code), (answered, body.GetProperty("code").GetString()));
        Assert.Empty(await AuditAsync());
    }

    [Theory]
    [InlineData("not json", 400, "BAD-REQUEST")]
    [InlineData("""{"dataset":"D99","reason":"案件协查一号"}""", 404, "UNKNOWN-DATASET")]
    [InlineData("""{"dataset":"D04","unit":"LC-YG","period":"2025-03","key":["a","b"],"reason":"案件协查一号"}""", 400, "BAD-REQUEST")]
    [InlineData("""{"dataset":"D06","unit":"LC-YG","period":"2025-03","key":["R-1"],"reason":"案件协查一号"}""", 400, "BAD-REQUEST")]
    [InlineData("""{"dataset":"D06","unit":"LC-YG","key":["a","b"],"reason":"案件协查一号"}""", 400, "BAD-REQUEST")]
    [InlineData("""{"dataset":"D06","unit":"LC-YG","period":"2025-03","key":["a","b"],"fields":["quantity"],"reason":"案件协查一号"}""", 400, "BAD-REQUEST")]
    [InlineData("""{"dataset":"D06","unit":"LC-YG","period":"2025-03","key":["a","b"],"reason":"案件协查一号"}""", 404, "NOT-FOUND")]
    public async Task What_cannot_be_answered_says_why(string asked, int status, string code)
    {
        var (answered, body, _) = await AskAsync(asked);

        Assert.Equal((status, code), (answered, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task After_the_purge_there_is_nothing_left_to_read()
    {
        await _hub.PurgeOnAsync(2027, 3, 6);

        var (status, body, _) = await AskAsync(Body(Reason));

        Assert.Equal((410, "PURGED"), (status, body.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData(PartnerRole.Partner)]
    [InlineData(PartnerRole.County)]
    public async Task Nobody_but_an_operator_may(PartnerRole role)
    {
        var (status, body, _) = await AskAsync(Body(Reason), role);

        Assert.Equal((403, "FORBIDDEN"), (status, body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_operator_can_list_what_was_purged_and_what_is_due()
    {
        await _hub.PurgeOnAsync(2027, 3, 6);
        var context = await RequestAsync(_hub, PartnerRole.Operator, "");
        context.Request.QueryString = new QueryString("?from=2027-03-01&to=2027-12-31");

        var (status, body) = await ExecuteAsync(await _hub.Get<PurgeEndpoint>().ListAsync(context.Request, default), context);

        Assert.Equal(200, status);
        var done = body.GetProperty("done").EnumerateArray().ToList();
        Assert.Equal(2, done.Count);
        Assert.All(done, record => Assert.Equal("scrapRetentionYears", record.GetProperty("of").GetProperty("rule").GetString()));
        Assert.Equal("rawRetentionYears", Assert.Single(body.GetProperty("due").EnumerateArray()).GetProperty("rule").GetString());
    }

    private static string Body(string reason, string fields = "null") => $$"""
        {"dataset":"scrap-metal-register","unit":"LC-YG","period":"2025-03","key":["91371502MA7LC0012X","R-1"],
         "fields":{{fields}},"reason":"{{reason}}"}
        """;

    private async Task<(int Status, JsonElement Body, HttpContext Context)> AskAsync(
        string body, PartnerRole role = PartnerRole.Operator)
    {
        var context = await RequestAsync(_hub, role, body);
        var (status, answer) = await ExecuteAsync(
            await _hub.Get<ClearReadEndpoint>().PostAsync(context.Request, default), context);
        return (status, answer, context);
    }

    private static async Task<DefaultHttpContext> RequestAsync(TestHub hub, PartnerRole role, string body)
    {
        var (_, key) = await hub.Get<PartnerStore>().IssueAsync("某人", role, "*", ["*"], ["*"], default);
        var context = new DefaultHttpContext { RequestServices = hub.Get<IServiceProvider>() };
        context.Request.Method = "POST";
        context.Request.Path = "/api/operator/clear-reads";
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return context;
    }

    private static async Task<(int Status, JsonElement Body)> ExecuteAsync(IResult result, HttpContext context)
    {
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await result.ExecuteAsync(context);
        using var document = JsonDocument.Parse(answer.ToArray());
        return (context.Response.StatusCode, document.RootElement.Clone());
    }

    private async Task<List<(string Who, string Subject, string Outcome)>> AuditAsync()
    {
        var records = new List<(string Who, string Subject, string Outcome)>();
        var filter = TableClient.CreateQueryFilter($"Action eq {"clear-read"}");
        await foreach (var entity in _hub.Get<HubStorage>().Table(StorageNames.Tables.Audit).QueryAsync<TableEntity>(filter))
        {
            records.Add((entity.GetString("Who"), entity.GetString("Subject"), entity.GetString("Outcome")));
        }

        return records;
    }
}
