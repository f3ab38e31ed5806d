using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>The second block of the dispatch: 重点任务.</summary>
internal static class TaskBlock
{
    public static BulletinBlock Of(DispatchResult result, CityLine city, IReadOnlyList<UnitLine> units)
    {
        List<Wording> paragraphs =
        [
            Sites(city), Platform(city), Enforcement(city), Reporting(result, city),
        ];
        paragraphs.InsertRange(1, RegisterParagraphs.Of(result, city));
        paragraphs.InsertRange(paragraphs.Count - 1, SupervisionParagraphs.Of(result, city));
        paragraphs.InsertRange(paragraphs.Count - 1, DutyParagraphs.Of(result, city, units));
        paragraphs.AddRange(Differences(units));
        paragraphs.AddRange(Assessments(units));
        return new BulletinBlock("TASKS", new Wording("重点任务", "Tasks"), paragraphs);
    }

    private static Wording Sites(CityLine city) => new(
        $"定点回收站：废纸制品 {Phrase.Sum(city.SitesPaper, "个")}，废纺织品 {Phrase.Sum(city.SitesTextile, "个")}，"
        + $"废弃电器电子产品 {Phrase.Sum(city.SitesWeee, "个")}"
        + $"{Phrase.Asterisk(city.SitesPaper, city.SitesTextile, city.SitesWeee)}。",
        $"Collection sites: paper {Phrase.SumEn(city.SitesPaper, "")}, textile {Phrase.SumEn(city.SitesTextile, "")}, "
        + $"WEEE {Phrase.SumEn(city.SitesWeee, "")}.");

    private static Wording Platform(CityLine city) => new(
        $"“互联网+”回收平台：各单位电子化申报率平均 {Phrase.Percent(city.EDeclarationRate)}，"
        + $"上游回收主体纳入率 {Phrase.Percent(city.UpstreamCoverage)}；"
        + $"两网融合物流体系已建成的单位 {Phrase.Sum(city.LogisticsLinked, "个")}{Phrase.Asterisk(city.LogisticsLinked)}。",
        $"Internet-plus platform: e-declaration rate {Phrase.Percent(city.EDeclarationRate)} (mean of the units), "
        + $"upstream coverage {Phrase.Percent(city.UpstreamCoverage)}; "
        + $"logistics linked with household waste: {Phrase.SumEn(city.LogisticsLinked, "units")}.");

    private static Wording Enforcement(CityLine city) => new(
        $"监督检查：专项整治检查 {Phrase.Sum(city.CampaignChecked, "家次")}、整改 {Phrase.Sum(city.CampaignRectified, "家")}、"
        + $"取缔 {Phrase.Sum(city.CampaignClosed, "家")}；“双随机、一公开”检查 {Phrase.Sum(city.Inspections, "家次")}，"
        + $"发现问题 {Phrase.Sum(city.InspectionProblems, "个")}；开展宣传活动 {Phrase.Sum(city.Publicity, "场次")}"
        + $"{Phrase.Asterisk(city.CampaignChecked, city.Inspections, city.Publicity)}。",
        $"Campaigns: {Phrase.SumEn(city.CampaignChecked, "checked")}, {Phrase.SumEn(city.CampaignRectified, "rectified")}, "
        + $"{Phrase.SumEn(city.CampaignClosed, "closed")}; inspections {Phrase.SumEn(city.Inspections, "")}, "
        + $"problems {Phrase.SumEn(city.InspectionProblems, "")}; "
        + $"publicity events {Phrase.SumEn(city.Publicity, "")}.");

    private static Wording Reporting(DispatchResult result, CityLine city)
    {
        var late = Named(unit => unit.Reporting is { IsLate: true, ReceivedAt: not null });
        var missing = Named(unit => unit.Reporting.IsMissing);
        var zh = $"报送情况：应报 {city.Units} 个单位，按时报送 {city.OnTime} 个"
            + (late.Count == 0 ? "" : $"，迟报 {late.Count} 个（{Phrase.List(late)}）")
            + (missing.Count == 0 ? "" : $"，未报 {missing.Count} 个（{Phrase.List(missing)}）");
        return new Wording(
            zh + "。",
            $"Reports: {city.Units} due, {city.OnTime} on time, {late.Count} late, {missing.Count} missing.");

        List<string> Named(Func<UnitResult, bool> condition) =>
            [.. result.Units.Where(condition).Select(unit => unit.Facts.Unit.ShortName)];
    }

    private static IEnumerable<Wording> Differences(IEnumerable<UnitLine> units) =>
        units.Where(unit => unit.DeclaredDiffers).Select(unit => new Wording(
            $"数据核对：{unit.ShortName}报送本月回收量 {Phrase.Tonnes(unit.QtyMonthT)}，"
            + $"所属企业申报合计 {Phrase.Tonnes(unit.DeclaredT)}，"
            + $"相差 {Phrase.Tonnes(Math.Abs(unit.QtyMonthT!.Value - unit.DeclaredT!.Value))}，请核实。",
            $"{unit.Unit} reports {Shown.Number(unit.QtyMonthT!.Value)} t, "
            + $"its enterprises declared {Shown.Number(unit.DeclaredT!.Value)} t: to be checked."));

    private static IEnumerable<Wording> Assessments(IReadOnlyList<UnitLine> units)
    {
        var slow = Of(VerdictLevel.Slow);
        if (slow.Count > 0)
        {
            yield return new Wording(
                $"进展缓慢、需予以提醒的单位：{Phrase.List(slow)}。", $"Slow, to be reminded: {string.Join(", ", slow)}.");
        }

        var severe = Of(VerdictLevel.Severe);
        if (severe.Count > 0)
        {
            yield return new Wording(
                $"工作严重滞后、建议列入通报的单位：{Phrase.List(severe)}。通报须经领导签发，系统不自动发出。",
                $"Severely behind, candidates for a circular: {string.Join(", ", severe)}. "
                + "A circular needs a leader's signature and is never sent by the system itself.");
        }

        List<string> Of(VerdictLevel level) =>
            [.. units.Where(unit => unit.Verdict.Level == level).Select(unit => unit.ShortName)];
    }
}
