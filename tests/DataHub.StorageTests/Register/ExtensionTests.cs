using System.Text;
using System.Text.Json.Nodes;
using DataHub.Access;
using DataHub.Dispatch;
using DataHub.Plan;
using DataHub.Register;
using DataHub.StorageTests.Dispatch;
using DataHub.StorageTests.Operations;
using static DataHub.StorageTests.Alerts.AlertHub;

namespace DataHub.StorageTests.Register;

/// <summary>An extension of Yanggu's March report, due on 8 April, to 15 April 2025.</summary>
public sealed class ExtensionTests : IAsyncLifetime, IDisposable
{
    private const string Asked =
        """{"unit":"LC-YG","dataset":"D15","period":"2025-03","until":"2025-04-15","reason":"防汛抢险，经请示同意"}""";

    private TestHub _hub = null!;

    public async Task InitializeAsync()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        _hub = new TestHub(connection, Beijing(3, 1, 9));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _hub.Dispose();

    [Fact]
    public async Task The_register_obeys_it_from_when_it_was_given_and_the_audit_trail_has_it()
    {
        var (status, _) = await ExtendAsync(Asked);

        var (_, register) = await RegisterAsync("?period=2025-03&dataset=D15&asOf=2025-04-10T09:00:00");
        var (_, before) = await RegisterAsync("?period=2025-03&dataset=D15&asOf=2025-04-03T08:59:59");
        Assert.Equal(201, status);
        Assert.Equal(("Excused", "2025-04-15"), (Text(LineOf(register, "LC-YG"), "state"), Text(LineOf(register, "LC-YG")["extension"]!, "until")));
        Assert.Equal("Missing", Text(LineOf(register, "LC-DE"), "state"));
        Assert.Null(LineOf(before, "LC-YG")["extension"]);
        Assert.Equal((1, 10), ((int)register!["figures"]!["excused"]!, (int)register["figures"]!["missing"]!));
    }

    [Fact]
    public async Task The_verdict_obeys_it()
    {
        await ExtendAsync(Asked);
        await _hub.SubmitAsync("D15", County.Progress("LC-CP", "2025-03", 100, 300));

        var bulletin = await _hub.Get<DispatchCompiler>().CompileAsync(new BusinessMonth(2025, 3), Beijing(4, 14, 9), default);

        Assert.DoesNotContain(ReasonsOf("LC-YG"), rule => rule.StartsWith("REPORT", StringComparison.Ordinal));
        Assert.Contains("REPORT-MISSED", ReasonsOf("LC-DE"));
        Assert.Equal(new DateOnly(2025, 4, 15), bulletin.Reporting.Single(line => line.Unit == "LC-YG").DueOn);

        IEnumerable<string> ReasonsOf(string unit) =>
            bulletin.Units.Single(line => line.Unit == unit).Verdict.Reasons.Select(reason => reason.Rule);
    }

    [Fact]
    public async Task The_ladder_obeys_it()
    {
        var alerts = await NewAsync();
        await alerts.ReportAllButAsync("2025-03", "LC-YG", "LC-DE");
        await alerts.Extensions.AddAsync(
            new Extension("LC-YG", "D15", "2025-03", new DateOnly(2025, 4, 15), "防汛抢险", "op", Beijing(4, 3, 9)), default);

        await alerts.RunAsync(Beijing(4, 11, 10));
        var then = await alerts.StepsAsync("LC-YG");
        await alerts.RunAsync(Beijing(4, 16, 10));

        Assert.Contains("T+3 Taken", await alerts.StepsAsync("LC-DE"));
        Assert.DoesNotContain(then, step => step.StartsWith("T+", StringComparison.Ordinal));
        Assert.Contains("T+1 Taken", await alerts.StepsAsync("LC-YG"));
        Assert.DoesNotContain("T+3 Taken", await alerts.StepsAsync("LC-YG"));
    }

    [Theory]
    [InlineData("""{"unit":"LC-YG","dataset":"D15","period":"2025-03","until":"2025-04-08","reason":"防汛抢险"}""")]
    [InlineData("""{"unit":"LC-YG","dataset":"D15","period":"2025-03","until":"2025-09-01","reason":"防汛抢险"}""")]
    [InlineData("""{"unit":"LC-YG","dataset":"D15","period":"2025-03","until":"2025-04-15","reason":"忙"}""")]
    [InlineData("""{"unit":"LC-XX","dataset":"D15","period":"2025-03","until":"2025-04-15","reason":"防汛抢险"}""")]
    [InlineData("""{"unit":"LC-YG","dataset":"D03","period":"2025-03","until":"2025-04-15","reason":"防汛抢险"}""")]
    [InlineData("[]")]
    public async Task What_moves_nothing_or_has_no_reason_is_refused(string body) =>
        Assert.Equal(400, (await ExtendAsync(body)).Status);

    [Fact]
    public async Task Only_an_operator_may_give_one() => Assert.Equal(403, (await ExtendAsync(Asked, PartnerRole.County)).Status);

    private static JsonNode LineOf(JsonNode? register, string unit) =>
        register!["units"]!.AsArray().Single(line => Text(line!, "unit") == unit)!;

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();

    private Task<(int Status, JsonNode? Body)> RegisterAsync(string query) => _hub.AnswerAsync(
        PartnerRole.Operator, request => _hub.Get<RegisterEndpoint>().ListAsync(request, default), query);

    private Task<(int Status, JsonNode? Body)> ExtendAsync(string body, PartnerRole role = PartnerRole.Operator) =>
        _hub.AnswerAsync(role, request =>
        {
            _hub.Clock.SetUtcNow(Beijing(4, 3, 9));
            request.ContentType = "application/json";
            request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
            return _hub.Get<ExtensionEndpoint>().AddAsync(request, default);
        });
}
