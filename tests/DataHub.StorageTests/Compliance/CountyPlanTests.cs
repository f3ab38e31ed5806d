using System.Text;
using DataHub.Compliance.Standing;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.StorageTests.Compliance;

/// <summary>The counties' own implementation plans (O56) arrive in D24 beside other documents.</summary>
public sealed class CountyPlanTests
{
    private static readonly DateTimeOffset January = DateTimeOffset.Parse("2024-01-02T09:00:00+08:00", null);

    [Fact]
    public async Task Only_a_document_of_the_kind_asked_for_delivers_the_countys_plan()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection, January.AddDays(-10));

        await hub.SubmitAsync("D24", Document("政策", "东政发〔2023〕1号"), "LC-YG", identity: "first");
        Assert.Contains("COUNTY-PLAN", await MissingAsync(hub));

        await hub.SubmitAsync("D24", Document("实施方案", "东政发〔2023〕2号"), "LC-YG", identity: "second");
        Assert.DoesNotContain("COUNTY-PLAN", await MissingAsync(hub));
    }

    [Fact]
    public async Task It_is_not_missed_before_its_day_has_ended()
    {
        var (connection, _) = await AzuriteFixture.NewAccountAsync();
        using var hub = new TestHub(connection, January);
        var check = CheckOf(hub);

        Assert.Empty(await check.LookAsync("LC-YG", DateTimeOffset.Parse("2023-12-31T23:59:59+08:00", null), default));
        Assert.NotEmpty(await check.LookAsync("LC-YG", DateTimeOffset.Parse("2024-01-01T00:00:00+08:00", null), default));
    }

    private static IStandingCheck CheckOf(TestHub hub) =>
        hub.Get<IServiceProvider>().GetServices<IStandingCheck>().Single(check => check.Kinds.Contains("missing-deliverable"));

    private static async Task<IEnumerable<string>> MissingAsync(TestHub hub) =>
        (await CheckOf(hub).LookAsync("LC-YG", January, default)).Select(fault => fault.Subject);

    private static byte[] Document(string kind, string number) => Encoding.UTF8.GetBytes(
        $$"""
        {"unitCode":"LC-YG","rows":[{"unitCode":"LC-YG","issuer":"阳谷县人民政府","docNo":"{{number}}","version":1,
        "title":"再生资源回收体系建设文件","kind":"{{kind}}","date":"2023-12-01","file":"文件.pdf","keyTargets":["建成分拣中心1个"]}]}
        """);
}
