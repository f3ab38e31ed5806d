using System.Text;
using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Dispatch.Explaining;
using DataHub.Jobs;
using DataHub.Storage;
using DataHub.StorageTests.Intake;
using DataHub.StorageTests.Operations;

namespace DataHub.StorageTests.Dispatch;

/// <summary>From a figure of March's bulletin down to the bytes it came in.</summary>
public sealed class ExplainTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset DispatchAt = DateTimeOffset.Parse("2025-04-14T09:00:00+08:00", null);

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, DateTimeOffset.Parse("2025-04-07T10:00:00+08:00", null));
        await _hub.SubmitAsync("D22", County.Baseline("LC-YG", 11200), "LC-YG", identity: "base");
        await _hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1000, 3000), identity: "progress");
        await _hub.SubmitAsync("D04", Declaration.In("LC-YG", "2025-03", Declaration.Row("0103"), Declaration.Row("0201")), identity: "d04");
        await _hub.SubmitAsync("D18", SupervisionRows.Campaign("LC-YG", "2025-03", 52), identity: "campaign");
        await _hub.SubmitAsync("D17", SupervisionRows.Inspection("LC-YG"), identity: "inspection");
        await _hub.SubmitAsync("D17", SupervisionRows.Inspection("LC-SWJ"), identity: "city inspection");
        await _hub.SubmitAsync("D16", SupervisionRows.Platform("LC-SWJ", "2025-03", "运营"), identity: "platform");
        await _hub.SubmitAsync("D24", SupervisionRows.Document("LC-SWJ", "计划1"), identity: "paper");
        await RunAsync(DispatchAt);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task A_figure_leads_to_definition_inputs_row_submission_and_the_bytes_that_lie_where_it_says()
    {
        var it = await ExplainAsync("?unit=LC-YG&indicator=QTY-MONTH");

        Assert.Equal((1000m, 1000m, true), (Number(it, "printed"), Number(it, "recomputed"), (bool)it["agrees"]!));
        Assert.Equal(("本月回收量", "t", "= D15.qtyMonthT"), (Text(it["name"]!["zh"]), Text(it["measuredIn"]), Text(it["formula"]!["zh"])));
        var row = Assert.Single(it["rows"]!.AsArray())!;
        Assert.Equal(1000m, Number(row["values"]!, "qtyMonthT"));
        var submission = Assert.Single(it["submissions"]!.AsArray())!;
        Assert.Equal(Text(row["submissionId"]), Text(submission["id"]));
        var path = Text(submission["rawPath"]).Split('/', 2);
        var bytes = await _hub.Get<HubStorage>().Container(path[0]).GetBlobClient(path[1]).DownloadContentAsync();
        Assert.Equal(County.Progress("LC-YG", "2025-03", 1000, 3000), bytes.Value.Content.ToArray());
    }

    [Theory]
    [InlineData("GROWTH", "D15 D22")]
    [InlineData("QTY-DECLARED", "D04 D04")]
    [InlineData("ENTERPRISES", "D04 D04")]
    [InlineData("MALLS", "D15")]
    public async Task Every_row_behind_a_figure_is_named(string indicator, string datasets)
    {
        var it = await ExplainAsync($"?unit=LC-YG&indicator={indicator}");

        Assert.True((bool)it["agrees"]!);
        Assert.NotNull(it["printed"]);
        Assert.Equal(datasets, string.Join(' ', it["rows"]!.AsArray().Select(row => Text(row!["dataset"])).Order()));
    }

    [Theory]
    [InlineData("2025-SITE-CHECKED", 52, "D18")]
    [InlineData("RECTIFICATION-OVERDUE", 1, "D17")]
    [InlineData("GOAL-MALL", 3, "D15")]
    [InlineData("CONTACTS", 0, "")]
    public async Task A_figure_counted_from_rows_names_these_and_their_bytes(string indicator, int value, string datasets)
    {
        var it = await ExplainAsync($"?unit=LC-YG&indicator={indicator}");

        Assert.Equal((value, value, true), (Number(it, "printed"), Number(it, "recomputed"), (bool)it["agrees"]!));
        Assert.Equal(datasets, string.Join(' ', it["rows"]!.AsArray().Select(row => Text(row!["dataset"]))));
        Assert.All(it["submissions"]!.AsArray(), submission => Assert.Equal(64, Text(submission!["sha256"]).Length));
    }

    [Theory]
    [InlineData("GOAL-PLATFORM", 1, "LC-SWJ", "D16")]
    [InlineData("INSPECTED", 2, "LC-YG LC-SWJ", "D17")]
    [InlineData("DOC-PLAN-1", 1, "LC-SWJ", "D24")]
    public async Task A_figure_of_the_city_shows_what_its_own_organisations_have_of_it(string indicator, int value, string parts, string rows)
    {
        var it = await ExplainAsync($"?indicator={indicator}");

        Assert.Equal((value, value, true), (Number(it, "printed"), Number(it, "recomputed"), (bool)it["agrees"]!));
        Assert.Equal(parts, string.Join(' ', it["parts"]!.AsArray().Where(part => part!["value"] is not null).Select(part => Text(part!["unit"]))));
        Assert.Equal(rows, string.Join(' ', it["rows"]!.AsArray().Select(row => Text(row!["dataset"]))));
    }

    [Fact]
    public async Task Each_goal_of_the_city_can_be_explained_and_is_what_the_bulletin_says()
    {
        var bulletin = (await _hub.AnswerAsync(PartnerRole.Operator, it => _hub.Get<DispatchEndpoint>().GetAsync(it, "2025-03", default))).Body!;

        Assert.All(bulletin["goals"]!.AsArray().Where(goal => Text(goal!["code"]) != "GROWTH"), goal =>
        {
            var it = ExplainAsync($"?indicator=GOAL-{Text(goal!["code"])}").GetAwaiter().GetResult();
            Assert.Equal(goal["actual"]?.GetValue<decimal>(), it["recomputed"]?.GetValue<decimal>());
            Assert.True((bool)it["agrees"]!);
        });
    }

    [Fact]
    public async Task What_a_bulletin_said_is_explained_as_it_stood_then_whatever_was_corrected_since()
    {
        _hub.Clock.SetUtcNow(DispatchAt.AddHours(3));
        await _hub.SubmitAsync("D15", County.Progress("LC-YG", "2025-03", 1200, 3200), identity: "correction");
        await RunAsync(DispatchAt.AddDays(1));

        var (first, second) = (await ExplainAsync("?unit=LC-YG&indicator=QTY-MONTH&version=1"), await ExplainAsync("?unit=LC-YG&indicator=QTY-MONTH"));

        Assert.Equal((1000m, 1), (Number(first, "recomputed"), (int)first["rows"]![0]!["revision"]!));
        Assert.Equal((1200m, 2), (Number(second, "recomputed"), (int)second["rows"]![0]!["revision"]!));
    }

    [Fact]
    public async Task A_figure_that_is_not_reported_names_the_report_that_is_missing()
    {
        var it = await ExplainAsync("?unit=LC-DE&indicator=QTY-MONTH");

        Assert.Null(it["printed"]);
        var missing = Assert.Single(it["missing"]!.AsArray())!;
        Assert.Equal(("LC-DE", "D15", "Missing"), (Text(missing["unit"]), Text(missing["dataset"]), Text(missing["state"])));
        Assert.Contains("2025年4月8日", Text(missing["sentence"]!["zh"]));
    }

    [Fact]
    public async Task The_citys_figure_is_its_units_and_names_those_it_leaves_out()
    {
        var it = await ExplainAsync("?indicator=QTY-MONTH");

        Assert.Equal((1000m, 1000m), (Number(it, "printed"), Number(it, "recomputed")));
        Assert.Equal((11, 10), (it["parts"]!.AsArray().Count, it["missing"]!.AsArray().Count));
    }

    [Fact]
    public async Task An_assessment_names_rule_inputs_threshold_and_how_far_off()
    {
        var it = await ExplainAsync("?unit=LC-DE&indicator=VERDICT");

        var reason = it["reasons"]!.AsArray().Single(reason => Text(reason!["rule"]) == "REPORT-MISSED")!;
        Assert.Equal("missedReportSlowWorkdays", Text(reason["threshold"]!["name"]));
        Assert.Equal(4m, Number(reason["inputs"]![0]!, "value"));
        Assert.Equal(Number(reason["inputs"]![0]!, "value") - Number(reason["threshold"]!, "value"), Number(reason, "howFarOff"));
    }

    [Theory]
    [InlineData("2025-03", "?unit=nowhere&indicator=QTY-MONTH", 400)]
    [InlineData("2025-03", "?unit=LC-YG&indicator=NONE", 400)]
    [InlineData("2025-03", "?unit=LC-YG&indicator=QTY-MONTH&version=9", 404)]
    [InlineData("2025-02", "?unit=LC-YG&indicator=QTY-MONTH", 404)]
    [InlineData("spring", "?unit=LC-YG&indicator=QTY-MONTH", 404)]
    public async Task What_there_is_not_is_refused(string period, string query, int status) => Assert.Equal(
        status,
        (await _hub.AnswerAsync(
            PartnerRole.Operator, request => _hub.Get<ExplainEndpoint>().GetAsync(request, period, default), query)).Status);

    [Theory]
    [InlineData("?unit=LC-YG&indicator=QTY-MONTH", "SHA-256")]
    [InlineData("?unit=LC-DE&indicator=QTY-MONTH", "had not come")]
    [InlineData("?unit=LC-DE&indicator=VERDICT", "missedReportSlowWorkdays")]
    [InlineData("?indicator=QTY-MONTH", "indicator=QTY-MONTH")]
    [InlineData("?unit=LC-YG", "indicator=VERDICT")]
    public async Task A_browser_gets_a_page(string query, string text)
    {
        var context = await _hub.CallAsync(
            PartnerRole.Operator, request => _hub.Get<ExplainEndpoint>().GetAsync(request, "2025-03", default), query + "&format=html");

        var page = Encoding.UTF8.GetString(context);
        Assert.StartsWith("<!doctype html>", page);
        Assert.Contains(text, page);
    }

    [Fact]
    public async Task Only_an_operator_may_ask()
    {
        var (explain, bulletins) = (_hub.Get<ExplainEndpoint>(), _hub.Get<DispatchEndpoint>());

        Assert.Equal(403, (await _hub.AnswerAsync(PartnerRole.County, it => explain.GetAsync(it, "2025-03", default))).Status);
        Assert.Equal(403, (await _hub.AnswerAsync(PartnerRole.County, it => bulletins.ListAsync(it, default))).Status);
        Assert.Equal(403, (await _hub.AnswerAsync(PartnerRole.County, it => bulletins.GetAsync(it, "2025-03", default))).Status);
    }

    [Fact]
    public async Task The_bulletins_are_listed_and_the_latest_is_shown()
    {
        var bulletins = _hub.Get<DispatchEndpoint>();

        var (_, list) = await _hub.AnswerAsync(PartnerRole.Operator, it => bulletins.ListAsync(it, default));
        var (status, bulletin) = await _hub.AnswerAsync(PartnerRole.Operator, it => bulletins.GetAsync(it, "2025-03", default));

        Assert.Equal(("2025-03", 18, 1), (Text(list![0]!["period"]), (int)list[0]!["issue"]!, (int)list[0]!["version"]!));
        Assert.Equal((200, 1), (status, (int)bulletin!["version"]!));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static decimal Number(JsonNode node, string member) => node[member]!.GetValue<decimal>();

    private Task<JobOutcome> RunAsync(DateTimeOffset asOf) =>
        _hub.Get<IEnumerable<IHubJob>>().Single(job => job.Name == "compile-dispatch").RunAsync(asOf, default);

    private async Task<JsonNode> ExplainAsync(string query)
    {
        var (status, body) = await _hub.AnswerAsync(
            PartnerRole.Operator, request => _hub.Get<ExplainEndpoint>().GetAsync(request, "2025-03", default), query);
        Assert.True(status == 200, body?.ToString());
        return body!;
    }
}
