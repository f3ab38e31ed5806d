using System.Text.Json;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts.Supervision;

/// <summary>One enterprise inspected in one task (双随机检查, D17).</summary>
/// <param name="Decision">未发现问题, 责令整改, 行政处罚 or 移送.</param>
/// <param name="RectifyBy">By when it is to be put right.</param>
public sealed record Inspection(
    SourceRef Source,
    string TaskNo,
    string Object,
    DateOnly On,
    IReadOnlyList<Finding> Findings,
    string? Decision,
    DateOnly? RectifyBy,
    DateOnly? RectifiedOn,
    DateOnly? PublishedOn)
{
    /// <summary>Whether the date set has passed and nothing was put right by the day.</summary>
    public bool IsOverdueAt(DateOnly day) => RectifyBy < day && !(RectifiedOn <= day);

    /// <summary>Whether its result was not published within the plan's workdays, though these have passed by the day.</summary>
    public bool IsPublishedLate(CityPlan plan, DateOnly day)
    {
        var until = PublishedOn <= day ? PublishedOn.Value : day;
        return plan.Calendar.WorkdaysBetween(On, until) > plan.Thresholds["publishWorkdays"];
    }

    /// <summary>The fact, or null when the row has no date.</summary>
    public static Inspection? Of(StoredRow row) => FactDate.Of(row, "date") is { } on
        ? new Inspection(
            SourceRef.Of(row),
            row.Text("taskNo") ?? "",
            row.Text("objectName") ?? row.Text("objectUscc") ?? "",
            on,
            FindingsOf(row.Values),
            row.Text("decision"),
            FactDate.Of(row, "rectifyBy"),
            FactDate.Of(row, "rectifiedAt"),
            FactDate.Of(row, "publishedAt"))
        : null;

    private static List<Finding> FindingsOf(JsonElement row) =>
        row.TryGetProperty("findings", out var findings) && findings.ValueKind == JsonValueKind.Array
            ? [.. findings.EnumerateArray().Select(finding => new Finding(TextOf(finding, "code"), TextOf(finding, "severity") == "重"))]
            : [];

    private static string TextOf(JsonElement finding, string member) =>
        finding.TryGetProperty(member, out var text) ? text.GetString() ?? "" : "";
}
