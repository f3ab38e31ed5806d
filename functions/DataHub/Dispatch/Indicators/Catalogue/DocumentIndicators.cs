using DataHub.Dispatch.Facts.Supervision;
using DataHub.Plan;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>The plan's documents that are handed in (方案文件, D24): the city's own, and one of each unit; O49, O50, O56.</summary>
internal static class DocumentIndicators
{
    public static string CodeOf(Deliverable paper) => $"DOC-{paper.Code}";

    public static IEnumerable<Indicator> Of(CityPlan plan) =>
        plan.Targets.Deliverables.Where(paper => paper.Dataset == IssuedDocument.Dataset).Select(Of);

    private static Indicator Of(Deliverable paper) => Indicator.Counted(
        CodeOf(paper),
        new($"{paper.Zh}（已交）", $"{paper.En}, handed in"),
        new($"已报送“{paper.Zh}”的为 1，未报送的为未报（应于 {paper.DueOn:yyyy-MM-dd} 前报送）", $"1 once it is handed in (due on {paper.DueOn:yyyy-MM-dd}), else 未报"),
        "件",
        [paper.Where is { } where ? $"D24.{where.Field}" : "D24.kind"],
        new(
            $"D24 中有 {paper.Where?.Field} = {paper.Where?.Value} 的文件为 1",
            $"1 when D24 has a document with {paper.Where?.Field} = {paper.Where?.Value}"),
        look => look.Facts.Documents.Where(document => document.Delivers.Contains(paper.Code)).ToList() is { Count: > 0 } found
            ? new Measured(1, look.Month, [.. found.Select(document => document.Source)])
            : null)
        with
    { Scope = paper.By == DeliverableBy.City ? IndicatorScope.Office : IndicatorScope.Units };
}
