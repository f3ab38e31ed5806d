using System.Text.Json;
using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Mail;
using DataHub.Operations.Readiness;
using DataHub.Plan;
using DataHub.Plan.Sources;
using DataHub.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataHub.StorageTests.Plan;

/// <summary>Files of the container <c>config</c> in the place of the packaged plan's.</summary>
public sealed class PlanOverrideTests : IAsyncLifetime
{
    private const string Packaged = "liaocheng-2023@1.0";

    private string _connection = "";
    private HubStorage _storage = null!;

    public async Task InitializeAsync() => (_connection, _storage) = await AzuriteFixture.NewAccountAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Without_files_in_storage_the_packaged_plan_is_in_force_under_its_own_version()
    {
        using var hub = await StartAsync();
        Assert.Equal(Packaged, hub.Get<CityPlan>().Name);
    }

    [Fact]
    public async Task A_file_in_storage_replaces_the_packaged_one_and_the_version_says_so()
    {
        await PutThresholdAsync("paceGreen", 0.85m);

        using var hub = await StartAsync();

        Assert.Equal(0.85m, hub.Get<CityPlan>().Thresholds["paceGreen"]);
        Assert.Matches(@"^liaocheng-2023@1\.0\+[0-9a-f]{8}$", hub.Get<CityPlan>().Name);
    }

    [Fact]
    public async Task A_year_is_added_to_the_calendar_without_a_deployment()
    {
        await PutAsync("calendar/2027.json", """{"year":2027,"source":"test","holidays":[{"name":"元旦","days":["2027-01-01"]}],"makeUpWorkdays":[]}""");

        using var hub = await StartAsync();

        Assert.False(hub.Get<CityPlan>().Calendar.IsProvisional(new DateOnly(2027, 1, 4)));
        Assert.False(hub.Get<CityPlan>().Calendar.IsWorkday(new DateOnly(2027, 1, 1)));
    }

    [Theory]
    [InlineData("thresholds.json", "{}", "thresholds.json: ‘source’ is missing")]
    [InlineData("threshold.json", "{}", "threshold.json: is no file of a plan")]
    [InlineData("units.json", "not JSON", "units.json: ")]
    public async Task An_invalid_file_is_refused_and_the_packaged_plan_stays(string file, string content, string fault)
    {
        await PutAsync(file, content);

        using var hub = await StartAsync();

        Assert.Equal(Packaged, hub.Get<CityPlan>().Name);
        Assert.Contains(
            hub.Get<PlanInForce>().Refusal!.Faults, found => found.ToString().StartsWith(fault, StringComparison.Ordinal));
        Assert.Equal(CheckStatus.Fail, (await PlanCheckAsync(hub)).Status);
    }

    [Fact]
    public async Task A_threshold_that_a_schema_names_cannot_be_taken_away()
    {
        await ChangeThresholdsAsync(list => list.RemoveAll(it => (string?)it!["name"] == "priceStaleDays"));
        using var hub = await StartAsync();
        Assert.Equal(Packaged, hub.Get<CityPlan>().Name);
        Assert.NotNull(hub.Get<PlanInForce>().Refusal);
    }

    [Fact]
    public async Task After_a_file_is_spoilt_the_last_valid_plan_stays_also_for_instances_that_start_later()
    {
        await PutThresholdAsync("paceGreen", 0.85m);
        using var first = await StartAsync();
        await PutAsync("ladder.json", "{");

        using var second = await StartAsync();

        Assert.Equal(first.Get<CityPlan>().Name, second.Get<CityPlan>().Name);
        Assert.NotNull(second.Get<PlanInForce>().Refusal);
    }

    [Fact]
    public async Task A_valid_change_asks_for_a_restart_and_until_then_the_plan_does_not_move()
    {
        using var hub = await StartAsync();
        using var watch = WatchOf(hub, out var app);
        await watch.LookAsync(default);
        Assert.False(watch.WantsRestart);

        await PutThresholdAsync("paceGreen", 0.85m);
        Assert.Equal(CheckStatus.Warn, (await PlanCheckAsync(hub)).Status);
        await watch.LookAsync(default);

        Assert.True(watch.WantsRestart && app.Stopped);
        Assert.Equal(Packaged, hub.Get<CityPlan>().Name);
    }

    [Fact]
    public async Task An_invalid_change_is_mailed_to_the_lead_once_and_restarts_nothing()
    {
        using var hub = await StartAsync();
        using var watch = WatchOf(hub, out var app);
        await PutAsync("ladder.json", "{}");

        await watch.LookAsync(default);
        await watch.LookAsync(default);

        var mails = new List<OutboxRecord>();
        await foreach (var mail in hub.Get<Outbox>().AllAsync(default))
        {
            mails.Add(mail);
        }

        Assert.False(watch.WantsRestart || app.Stopped);
        Assert.Equal(("PLAN.override", "LC-SWJ"), (Assert.Single(mails).Obligation, mails[0].To.Organisation));
    }

    [Fact]
    public async Task A_file_is_checked_before_it_is_stored_over_HTTP()
    {
        using var hub = await StartAsync();
        var right = Shipped("thresholds.json").Replace("\"value\": 0.9,", "\"value\": 0.85,", StringComparison.Ordinal);

        var (refused, problem) = await PutOverHttpAsync(hub, "thresholds.json", "{}");
        Assert.Empty(await hub.Get<PlanOverrideStore>().ReadAsync(default));
        var (stored, _) = await PutOverHttpAsync(hub, "thresholds.json", right);

        Assert.Equal((422, 202), (refused, stored));
        Assert.Contains("thresholds.json", problem, StringComparison.Ordinal);
        Assert.Equal(["thresholds.json"], (await hub.Get<PlanOverrideStore>().ReadAsync(default)).Keys);
    }

    [Fact]
    public async Task A_file_is_taken_back_over_HTTP_and_the_packaged_one_is_in_force_again()
    {
        await PutThresholdAsync("paceGreen", 0.85m);
        using var hub = await StartAsync();

        var (taken, _) = await DeleteOverHttpAsync(hub, "thresholds.json");
        var (again, _) = await DeleteOverHttpAsync(hub, "thresholds.json");

        Assert.Equal((202, 404), (taken, again));
        Assert.Empty(await hub.Get<PlanOverrideStore>().ReadAsync(default));
        using var next = await StartAsync();
        Assert.Equal(Packaged, next.Get<CityPlan>().Name);
        var entry = await hub.Get<AuditLog>().ReadAsync(new DateOnly(2025, 4, 2), default).SingleAsync();
        Assert.Equal($"taken back: {Packaged}", entry.Outcome);
    }

    [Fact]
    public async Task Nothing_is_taken_back_while_the_rest_would_be_wrong()
    {
        await PutThresholdAsync("paceGreen", 0.85m);
        await PutAsync("ladder.json", "{}");
        using var hub = await StartAsync();

        var (refused, problem) = await DeleteOverHttpAsync(hub, "thresholds.json");

        Assert.Equal(422, refused);
        Assert.Contains("ladder.json", problem, StringComparison.Ordinal);
        Assert.Equal(["ladder.json", "thresholds.json"], (await hub.Get<PlanOverrideStore>().ReadAsync(default)).Keys);
    }

    [Fact]
    public async Task What_was_taken_back_does_not_come_again_when_another_file_is_spoilt()
    {
        await PutThresholdAsync("paceGreen", 0.85m);
        using var first = await StartAsync();
        await DeleteOverHttpAsync(first, "thresholds.json");
        using var second = await StartAsync();
        await PutAsync("ladder.json", "{");

        using var third = await StartAsync();

        Assert.Equal(Packaged, third.Get<CityPlan>().Name);
        Assert.NotNull(third.Get<PlanInForce>().Refusal);
    }

    [Fact]
    public async Task The_operator_sees_which_files_come_from_where()
    {
        await PutThresholdAsync("paceGreen", 0.85m);
        using var hub = await StartAsync();

        var (status, body) = await AnswerAsync(hub, HttpMethods.Get, "", (endpoint, request) => endpoint.GetAsync(request, default));

        using var answer = JsonDocument.Parse(body);
        var origins = answer.RootElement.GetProperty("files").EnumerateArray()
            .ToDictionary(file => file.GetProperty("name").GetString()!, file => file.GetProperty("origin").GetString());
        Assert.Equal(200, status);
        Assert.Equal(("override", "packaged"), (origins["thresholds.json"], origins["units.json"]));
    }

    [Fact]
    public async Task From_1_December_a_missing_calendar_is_told_every_day()
    {
        using var hub = await StartAsync();
        var mails = hub.Get<PlanMails>();

        Assert.Null(await mails.TellOfCalendarAsync(new DateOnly(2026, 11, 30), default));
        Assert.NotNull(await mails.TellOfCalendarAsync(new DateOnly(2026, 12, 1), default));
        Assert.NotNull(await mails.TellOfCalendarAsync(new DateOnly(2026, 12, 1), default));
        Assert.NotNull(await mails.TellOfCalendarAsync(new DateOnly(2026, 12, 2), default));

        var days = new List<string>();
        await foreach (var mail in hub.Get<Outbox>().AllAsync(default))
        {
            days.Add(mail.Step);
        }

        Assert.Equal(["2026-12-01", "2026-12-02"], days.Order(StringComparer.Ordinal));
    }

    private static Task<CheckResult> PlanCheckAsync(TestHub hub) =>
        new PlanCheck(hub.Get<IServiceProvider>()).RunAsync(default);

    private static PlanWatch WatchOf(TestHub hub, out StoppedApp app)
    {
        app = new StoppedApp();
        return new PlanWatch(
            hub.Get<PlanInForce>(), hub.Get<PlanReader>(), hub.Get<PlanOverrideStore>(), hub.Get<PlanMails>(), app, hub.Clock,
            NullLogger<PlanWatch>.Instance);
    }

    private static string Shipped(string file) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023", file));

    private async Task<TestHub> StartAsync()
    {
        var hub = new TestHub(_connection);
        await hub.Get<PlanInForce>().DecideAsync(default);
        return hub;
    }

    private Task PutAsync(string file, string content) =>
        new PlanOverrideStore(_storage).WriteAsync(file, BinaryData.FromString(content), default);

    private Task PutThresholdAsync(string name, decimal value) => ChangeThresholdsAsync(
        list => list.Single(it => (string?)it!["name"] == name)!["value"] = value);

    private Task ChangeThresholdsAsync(Action<List<JsonNode?>> change)
    {
        var file = JsonNode.Parse(Shipped("thresholds.json"))!.AsObject();
        var list = file["thresholds"]!.AsArray().Select(it => it!.DeepClone()).ToList<JsonNode?>();
        change(list);
        file["thresholds"] = new JsonArray([.. list]);
        return PutAsync("thresholds.json", file.ToJsonString());
    }

    private static async Task<(int Status, string Body)> PutOverHttpAsync(TestHub hub, string file, string content) =>
        await AnswerAsync(hub, HttpMethods.Put, content, (endpoint, request) => endpoint.PutAsync(request, file, default));

    private static async Task<(int Status, string Body)> DeleteOverHttpAsync(TestHub hub, string file) =>
        await AnswerAsync(
            hub, HttpMethods.Delete, "", (endpoint, request) => endpoint.DeleteAsync(request, file, default));

    private static async Task<(int Status, string Body)> AnswerAsync(
        TestHub hub, string method, string content, Func<PlanEndpoint, HttpRequest, Task<IResult>> call)
    {
        var (_, key) = await hub.Get<PartnerStore>().IssueAsync("operator", PartnerRole.Operator, Partner.Any, [Partner.Any], [Partner.Any], default);
        var context = new DefaultHttpContext { RequestServices = hub.Get<IServiceProvider>() };
        context.Request.Method = method;
        context.Request.Headers.Authorization = $"Bearer {key}";
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var body = new MemoryStream();
        context.Response.Body = body;
        await (await call(hub.Get<PlanEndpoint>(), context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }

    private sealed class StoppedApp : IHostApplicationLifetime
    {
        public bool Stopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => Stopped = true;
    }
}
