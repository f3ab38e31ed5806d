using System.Net;
using System.Text;
using System.Text.Json;
using DataHub.Local.Services;

namespace DataHub.EndToEndTests;

/// <summary>What an integrator meets: every answer of the HTTP entrance, right and wrong.</summary>
public sealed class HttpEntranceTests(RunningHub running) : IClassFixture<RunningHub>
{
    private const string Row =
        """{"uscc":"91371502MA7LC0012X","material":"0103","openingT":12.5,"purchasedT":180,"fromGeneratorT":150,"outT":170,"lossT":0.5,"closingT":22}""";

    private HttpClient Partner => running.Hub.Client(running.Hub.Run.Keys.Partner);

    private HttpClient County => running.Hub.Client(running.Hub.Run.Keys.County);

    [Fact]
    public async Task A_declaration_gets_its_receipt_which_can_be_asked_for_again()
    {
        var (status, receipt) = await PostAsync(Partner, "D04", Body("LC-YG", "2025-03"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("accepted", Text(receipt, "status"));
        var again = await Partner.GetAsync($"submissions/{Text(receipt, "submissionId")}");
        Assert.Equal(Text(receipt, "sha256"), Text(await JsonOf(again), "sha256"));
    }

    [Fact]
    public async Task A_dataset_answers_to_its_name_too()
    {
        var (status, _) = await PostAsync(Partner, "enterprise-monthly", Body("LC-YG", "2024-03"));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Without_a_key_it_is_401()
    {
        var (status, problem) = await PostAsync(running.Hub.Client(null), "D04", Body("LC-YG", "2025-03"));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        AssertProblem(problem, "NO-KEY");
    }

    [Fact]
    public async Task For_a_foreign_unit_it_is_403()
    {
        var (status, problem) = await PostAsync(County, "D15", "[]", "?unit=LC-CP&period=2025-03");

        Assert.Equal(HttpStatusCode.Forbidden, status);
        AssertProblem(problem, "FORBIDDEN");
    }

    [Fact]
    public async Task An_unknown_dataset_is_404()
    {
        var (status, problem) = await PostAsync(Partner, "D99", Body("LC-YG", "2025-03"));

        Assert.Equal(HttpStatusCode.NotFound, status);
        AssertProblem(problem, "UNKNOWN-DATASET");
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_receipt_and_with_other_bytes_409()
    {
        var (_, first) = await PostAsync(Partner, "D04", Body("LC-CP", "2025-03"), key: "march-1");
        var (_, again) = await PostAsync(Partner, "D04", Body("LC-CP", "2025-03"), key: "march-1");
        var (conflict, problem) = await PostAsync(Partner, "D04", Body("LC-CP", "2025-02"), key: "march-1");

        Assert.Equal(Text(first, "submissionId"), Text(again, "submissionId"));
        Assert.Equal(Text(first, "processedAt"), Text(again, "processedAt"));
        Assert.Equal(HttpStatusCode.Conflict, conflict);
        AssertProblem(problem, "IDEMPOTENCY-KEY-REUSED");
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_keeps_nothing()
    {
        var (status, receipt) = await PostAsync(Partner, "D04", Body("LC-GX", "2025-03"), "?dryRun=true");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(receipt.GetProperty("dryRun").GetBoolean());
        var asked = await Partner.GetAsync($"submissions/{Text(receipt, "submissionId")}");
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }

    [Fact]
    public async Task A_refused_declaration_is_422_with_every_fault_row_pointer_value_and_remedy()
    {
        var faulty = Row.Replace("\"closingT\":22", "\"closingT\":99", StringComparison.Ordinal)
            .Replace("91371502MA7LC0012X", "91371502MA7LCO012X", StringComparison.Ordinal);

        var (status, problem) = await PostAsync(Partner, "D04", $$"""{"unitCode":"LC-SX","period":"2025-03","rows":[{{faulty}}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        AssertProblem(problem, "REJECTED");
        var findings = problem.GetProperty("receipt").GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["D04-BALANCE", "D04-BALANCE-BREAK", "SCHEMA-FORMAT"], findings.Select(finding => Text(finding, "code")).Order(StringComparer.Ordinal));
        var code = findings.Single(finding => Text(finding, "code") == "SCHEMA-FORMAT");
        Assert.Equal("/uscc", Text(code, "pointer"));
        Assert.Contains("91371502MA7LC0012X", Text(code.GetProperty("remedy"), "zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty.csv", "text/csv", "FILE-EMPTY", HttpStatusCode.BadRequest)]
    [InlineData("NaN.json", "application/json", "JSON-SYNTAX", HttpStatusCode.BadRequest)]
    [InlineData("deep.json", "application/json", "JSON-SYNTAX", HttpStatusCode.BadRequest)]
    [InlineData("duplicate-keys.json", "application/json", "JSON-DUPLICATE-KEY", HttpStatusCode.UnprocessableEntity)]
    [InlineData("renamed-xls.xlsx", "application/octet-stream", "FILE-TYPE-XLS", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("encrypted.xlsx", "application/octet-stream", "FILE-TYPE-ENCRYPTED", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_wrong_file_gets_its_code_and_never_5xx(string file, string contentType, string code, HttpStatusCode expected)
    {
        var content = await File.ReadAllBytesAsync(WrongFile(file));

        var (status, problem) = await PostBytesAsync(Partner, "D04", content, contentType, "?unit=LC-YG&period=2025-03");

        Assert.Equal(expected, status);
        Assert.Contains(
            problem.GetProperty("receipt").GetProperty("findings").EnumerateArray(), finding => Text(finding, "code") == code);
    }

    [Fact]
    public async Task A_period_that_has_not_begun_is_refused()
    {
        var (status, problem) = await PostAsync(
            Partner, "D04", Body("LC-YG", TimeProvider.System.GetUtcNow().AddMonths(2).ToString("yyyy-MM", null)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("PERIOD-FUTURE", Text(problem.GetProperty("receipt").GetProperty("findings")[0], "code"));
    }

    [Fact]
    public async Task An_unclosed_quote_is_one_error_at_its_line()
    {
        var content = await File.ReadAllBytesAsync(WrongFile("unclosed-quote.csv"));

        var (status, problem) = await PostBytesAsync(Partner, "D04", content, "text/csv", "?unit=LC-YG&period=2025-03");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var finding = Assert.Single(problem.GetProperty("receipt").GetProperty("findings").EnumerateArray());
        Assert.Equal("FILE-QUOTE-UNCLOSED", Text(finding, "code"));
        Assert.Equal(3, finding.GetProperty("row").GetInt64());
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_is_taken_and_refused_without_a_5xx()
    {
        var content = new byte[50 * 1024 * 1024];
        Array.Fill(content, (byte)'7');

        var (status, receipt) = await PostBytesAsync(Partner, "D04", content, "text/csv", "?unit=LC-YG&period=2025-03");

        Assert.Equal(HttpStatusCode.Accepted, status);
        var ended = await Eventually.FindAsync(
            async () => await JsonOf(await Partner.GetAsync($"submissions/{Text(receipt, "submissionId")}")) is var now
                && Text(now, "status") != "received" ? Text(now, "status") : null,
            "the end of the road");
        Assert.Equal("rejected", ended);
    }

    [Fact]
    public async Task A_body_with_many_rows_is_202_and_its_receipt_comes_later()
    {
        var rows = Enumerable.Range(0, 6000).Select(n => Row.Replace("\"0103\"", $"\"{n:d4}\"", StringComparison.Ordinal));

        var (status, waiting) = await PostBytesAsync(
            Partner, "D04", Encoding.UTF8.GetBytes(string.Join('\n', rows)), "application/x-ndjson", "?unit=LC-DE&period=2025-03");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("received", Text(waiting, "status"));
        var read = await Eventually.FindAsync(
            async () => await JsonOf(await Partner.GetAsync($"submissions/{Text(waiting, "submissionId")}")) is var now
                && Text(now, "status") != "received" ? now.GetProperty("counts").GetProperty("read").ToString() : null,
            "the end of the road");
        Assert.Equal("6000", read);
    }

    [Fact]
    public async Task Schemas_and_health_need_no_key()
    {
        var anyone = running.Hub.Client(null);

        var schemas = await JsonOf(await anyone.GetAsync("schemas"));
        var schema = await JsonOf(await anyone.GetAsync("schemas/D04"));
        var health = await JsonOf(await anyone.GetAsync("health"));

        Assert.Contains(schemas.EnumerateArray(), dataset => Text(dataset, "code") == "D15");
        Assert.Equal("urn:lc-hub:schema:D04:1.0", Text(schema, "$id"));
        Assert.Equal("ok", Text(health, "status"));
    }

    [Fact]
    public async Task A_template_needs_no_key_and_is_a_workbook_under_the_datasets_code()
    {
        var anyone = running.Hub.Client(null);

        var template = await anyone.GetAsync("templates/D04.xlsx");
        var unknown = await anyone.GetAsync("templates/D99.xlsx");

        Assert.Equal(HttpStatusCode.OK, template.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("D04-", template.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await template.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task The_receipts_link_leads_to_the_refused_rows_which_corrected_are_accepted()
    {
        const string heading = "uscc,material,openingT,purchasedT,fromGeneratorT,outT,lossT,closingT";
        var content = Encoding.UTF8.GetBytes(
            $"{heading}\n91371502MA7LC0012X,0103,0,10,10,5,0,5\n91371502MA7LC0012X,0201,0,10,10,5,0,99\n");
        var (_, receipt) = await PostBytesAsync(Partner, "D04", content, "text/csv", "?unit=LC-GT&period=2025-01");
        var link = Text(receipt.GetProperty("links"), "refused");

        var refused = await (await Partner.GetAsync(link)).Content.ReadAsStringAsync();
        var (status, again) = await PostBytesAsync(
            Partner, "D04", Encoding.UTF8.GetBytes(refused.Replace(",99,", ",5,", StringComparison.Ordinal)), "text/csv",
            "?unit=LC-GT&period=2025-01");
        var foreign = await County.GetAsync(link);

        Assert.Equal("3", Text(receipt, "refusedRows"));
        Assert.Equal((HttpStatusCode.OK, "accepted"), (status, Text(again, "status")));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Fact]
    public async Task Jobs_are_the_operators_alone()
    {
        var refused = await Partner.PostAsync("operator/jobs/compile-dispatch?asOf=2025-04-14T09:00:00", null);
        var run = await running.Hub.Client(running.Hub.Run.Keys.Operator)
            .PostAsync("operator/jobs/sweep-drop-zone?asOf=2025-04-14T09:00:00", null);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, run.StatusCode);
        Assert.Equal("2025-04-14T01:00:00+00:00", Text(await JsonOf(run), "asOf"));
    }

    [Fact]
    public async Task Somebody_elses_receipt_is_not_shown()
    {
        var (_, receipt) = await PostAsync(Partner, "D04", Body("LC-GT", "2025-03"));

        var asked = await County.GetAsync($"submissions/{Text(receipt, "submissionId")}");

        Assert.Equal(HttpStatusCode.Forbidden, asked.StatusCode);
    }

    private static string WrongFile(string name) => Path.Combine(Repository.Root, "tests", "samples", "wrong", name);

    private static string Body(string unit, string period) => $$"""{"unitCode":"{{unit}}","period":"{{period}}","rows":[{{Row}}]}""";

    private static Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(
        HttpClient client, string dataset, string body, string query = "", string? key = null) =>
        PostBytesAsync(client, dataset, Encoding.UTF8.GetBytes(body), "application/json", query, key);

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostBytesAsync(
        HttpClient client, string dataset, byte[] body, string contentType, string query, string? key = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"submissions/{dataset}{query}") { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await JsonOf(answer));
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static void AssertProblem(JsonElement problem, string code)
    {
        Assert.Equal(code, Text(problem, "code"));
        Assert.StartsWith("urn:lc-hub:problem:", Text(problem, "type"), StringComparison.Ordinal);
        Assert.NotEmpty(Text(problem, "title_zh"));
        Assert.NotEmpty(Text(problem.GetProperty("remedy"), "zh"));
    }
}
