using DataHub.Access;
using DataHub.Local.Demo.Acts;

namespace DataHub.Tests.Demo;

public sealed class ScenarioTests : IDisposable
{
    private const string Truth = """
        {"partners":[{"id":"LC-YG","role":"county","name":"阳谷县商务主管部门","organisation":"LC-YG","units":["LC-YG"],"datasets":["D15"]}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_month_can_be_played()
    {
        var scenario = Scenario.Load(Samples.Month);

        Assert.Equal(("2025-03", new DateOnly(2025, 3, 31), new DateOnly(2025, 4, 17)), (scenario.Period.ToString(), scenario.From, scenario.To));
        Assert.True(scenario.Partners.Count(partner => partner.Role == PartnerRole.Partner) >= 40);
        Assert.Equal(11, scenario.Play.Select(act => act.Unit).Where(unit => unit != "LC-SWJ").Distinct().Count());
        Assert.Contains(scenario.Play, act => act is { How: ActWay.Drop, Blob: "LC-YG/2025-03/D15-阳谷县3月进展.xlsx" });
        Assert.Contains(scenario.Play, act => act is { Expect: ActOutcome.Conflict, Status: 409, IdempotencyKey: not null });
    }

    [Fact]
    public void A_folder_without_a_timeline_is_named()
    {
        var fault = Assert.Throws<ScenarioException>(() => Scenario.Load(_folder));

        Assert.Contains("timeline.json", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_that_is_no_json_is_named()
    {
        Write("timeline.json", "{");

        Assert.Contains("timeline.json", Assert.Throws<ScenarioException>(() => Scenario.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_acts_is_a_partner() => Refused(Act(who: "LC-XX"), "LC-XX");

    [Fact]
    public void A_file_that_is_missing_is_named() => Refused(Act(file: "nothing.json"), "nothing.json");

    [Fact]
    public void An_upload_says_where_it_goes() => Refused(Act(how: "drop"), "blob");

    [Fact]
    public void Acts_stand_in_the_order_of_time() =>
        Refused($"{Act(at: "2025-04-02T09:00:00+08:00")},{Act(at: "2025-04-01T09:00:00+08:00")}", "behind a later one");

    private void Refused(string acts, string why)
    {
        Write("report.json", "{}");
        Write("truth.json", Truth);
        Write("timeline.json", $$"""{"period":"2025-03","from":"2025-03-31","to":"2025-04-17","seed":[],"play":[{{acts}}]}""");

        var fault = Assert.Throws<ScenarioException>(() => Scenario.Load(_folder));

        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
    }

    private static string Act(
        string who = "LC-YG", string file = "report.json", string how = "http", string at = "2025-04-01T09:00:00+08:00") => $$"""
        {"at":"{{at}}","who":"{{who}}","how":"{{how}}","dataset":"D15","unit":"LC-YG","contentType":"application/json","file":"{{file}}","expect":"accepted"}
        """;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
