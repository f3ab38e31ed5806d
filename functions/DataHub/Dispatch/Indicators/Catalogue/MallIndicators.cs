using DataHub.Dispatch.Facts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Indicators.Catalogue;

/// <summary>Zero-waste malls by the stage they had reached at the month's end (“无废商场”分阶段, D14); O09, O35, O36.</summary>
internal static class MallIndicators
{
    private static readonly (string Stage, string Code, string En)[] Stages =
    [
        ("推荐", "NOMINATED", "nominated"), ("创建", "CREATING", "in creation"), ("评估", "ASSESSED", "under assessment"),
        ("认定", "RECOGNISED", "recognised"), ("公示", "PUBLISHED", "recognised and published"), ("撤销", "REVOKED", "revoked"),
    ];

    public static readonly IReadOnlyList<Indicator> All = [.. Stages.Select(Of)];

    /// <summary>The indicator of a stage of <see cref="MallStage.Order"/>.</summary>
    public static string CodeOf(string stage) => $"MALLS-{Stages.First(known => known.Stage == stage).Code}";

    private static Indicator Of((string Stage, string Code, string En) stage) => Indicator.Counted(
        $"MALLS-{stage.Code}",
        new($"“无废商场”（{stage.Stage}）", $"Zero-waste malls {stage.En}"),
        new($"月末处于“{stage.Stage}”阶段的商场数", $"Malls whose latest stage at the month's end is {stage.Stage}"),
        "个",
        ["D14.stage", "D14.stageDate"],
        new Wording($"每个商场月末最后阶段 = {stage.Stage} 的个数", $"Malls whose last stage by the month's end = {stage.Stage}"),
        look => Measured.CountOf(
            [.. look.Facts.MallsOn(look.Month.LastDay)], mall => mall.Stage == stage.Stage, mall => mall.Source, look.Month));
}
