using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DataHub.StorageTests.Dispatch;

/// <summary>What units and the city's organisations send beside the monthly report.</summary>
internal static class SupervisionRows
{
    private static readonly string[] Paper = ["04"];
    private static readonly string[] Inspectors = ["检查员甲", "检查员乙"];
    private static readonly string[] Evidence = ["a.pdf"];

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Sites(string unit) => Of(unit, null,
        new { siteId = $"{unit}-D-001", name = "某定点站", siteKind = "定点站", accepted = Paper, status = "运营", builtDate = "2022-06-01" },
        new { siteId = $"{unit}-D-002", name = "某定点站二", siteKind = "定点站", accepted = Paper, status = "在建" });

    public static byte[] Inspection(string unit, string? rectifiedAt = null) => Of(unit, "2025-Q1", new
    {
        taskNo = "SSJ-1",
        objectUscc = "91371502MA7LC0012X",
        date = "2025-02-10",
        inspectors = Inspectors,
        findings = new[] { new { code = "露天存放", severity = "重" } },
        decision = "责令整改",
        rectifyBy = "2025-03-10",
        rectifiedAt,
        publishedAt = "2025-02-20",
    });

    public static byte[] Campaign(string unit, string period, int seen) => Of(
        unit, period, new { campaignId = "2025-SITE", sitesKnown = 64, @checked = seen });

    public static byte[] Publicity(string unit, string period, string date) => Of(
        unit, period, new { kind = "活动", date, title = "再生资源回收进社区" });

    public static byte[] Document(string unit, string kind) => Of(
        unit, null, new { issuer = "某单位", docNo = $"〔2023〕{kind}", version = 1, title = kind, kind, date = "2023-10-08", file = "a.pdf" });

    public static byte[] Platform(string organisation, string period, string stage) => Of(
        organisation, period, new { projectId = "PRJ-91", name = "再生资源“互联网+”回收平台", kind = "平台", stage, progressPct = 100, actualEnd = "2024-12-01" });

    public static byte[] Assessment(string unit) => Of(
        unit, null, new { item = "MALL", target = 3, actual = 3, met = true, evidence = Evidence });

    private static byte[] Of(string unit, string? period, params object[] rows) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"unitCode":"{{unit}}",{{(period is null ? "" : $"\"period\":\"{period}\",")}}"rows":{{JsonSerializer.Serialize(rows, Json)}}}"""));
}
