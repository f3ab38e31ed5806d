using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>The month's report of a project (重点工程进展, D16).</summary>
/// <param name="Stage">谋划, 备案, 在建, 已建成, 验收, 运营 or 停滞.</param>
/// <param name="ProgressPct">Physical progress (形象进度), percent; null when not reported.</param>
/// <param name="PlanEnd">Planned completion.</param>
public sealed record ProjectReport(
    SourceRef Source,
    BusinessMonth Month,
    string ProjectId,
    string Name,
    string Kind,
    string Stage,
    decimal? ProgressPct,
    DateOnly? PlanEnd,
    string? Problem)
{
    /// <summary>Whether the stage is one that a project stays in for good.</summary>
    public bool IsFinished => Stage is "已建成" or "验收" or "运营";

    public static ProjectReport Of(StoredRow row) => new(
        SourceRef.Of(row),
        BusinessMonth.Parse(row.Scope.Period!),
        row.Text("projectId") ?? row.Key,
        row.Text("name") ?? "",
        row.Text("kind") ?? "",
        row.Text("stage") ?? "",
        row.Number("progressPct"),
        FactDate.Of(row, "planEnd"),
        row.Text("problem"));
}
