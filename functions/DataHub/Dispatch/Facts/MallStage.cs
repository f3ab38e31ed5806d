using DataHub.Storage;

namespace DataHub.Dispatch.Facts;

/// <summary>One stage of a mall on its way to “无废商场” (D14).</summary>
/// <param name="Stage">推荐, 创建, 评估, 认定, 公示 or 撤销.</param>
public sealed record MallStage(SourceRef Source, string MallId, string Stage, DateOnly On)
{
    private static readonly string[] Stages = ["推荐", "创建", "评估", "认定", "公示", "撤销"];

    /// <summary>In the order in which a mall passes them.</summary>
    public static IReadOnlyList<string> Order => Stages;

    /// <summary>Recognised: it counts as built (认定、公示).</summary>
    public bool IsRecognised => Stage is "认定" or "公示";

    /// <summary>On its way (推荐、创建、评估).</summary>
    public bool IsInProgress => Stage is "推荐" or "创建" or "评估";

    /// <summary>Place in the order of stages: of two on one day the later one holds.</summary>
    public int Place => Array.IndexOf(Stages, Stage);

    /// <summary>The fact, or null when the row has no date.</summary>
    public static MallStage? Of(StoredRow row) => FactDate.Of(row, "stageDate") is { } on
        ? new MallStage(SourceRef.Of(row), row.Text("mallId") ?? "", row.Text("stage") ?? "", on)
        : null;
}
