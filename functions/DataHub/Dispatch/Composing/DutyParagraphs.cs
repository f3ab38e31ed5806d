using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Dispatch.Indicators;
using DataHub.Dispatch.Indicators.Catalogue;
using DataHub.Intake.Receipts;
using DataHub.Plan;

namespace DataHub.Dispatch.Composing;

/// <summary>Who answers for the work, which documents there are, and the plan's end; obligations O49, O50, O53 to O56.</summary>
internal static class DutyParagraphs
{
    public static IEnumerable<Wording> Of(DispatchResult result, CityLine city, IReadOnlyList<UnitLine> units)
    {
        yield return Contacts(result, city, units);
        if (Documents(result, city) is { } documents)
        {
            yield return documents;
        }

        var ends = city.Duties
            .Where(duty => duty.Dataset is SelfAssessment.Dataset or AcceptanceItem.Dataset && duty.Due > 0)
            .Select(duty => End(result, city, duty));
        foreach (var end in ends)
        {
            yield return end;
        }
    }

    private static Wording Contacts(DispatchResult result, CityLine city, IReadOnlyList<UnitLine> units)
    {
        var inOrder = result.Units.Join(units, unit => unit.Facts.Unit.Code, line => line.Unit, (_, line) => line).ToList();
        var (leader, reporter) = (Lacking(line => line.Leader), Lacking(line => line.Reporter));
        var both = city.Indicators[ContactIndicators.Both.Code].Value ?? 0;
        return new Wording(
            $"责任落实：分管领导和责任人齐备的单位 {both:0} 个{Phrase.Named("缺分管领导", leader)}{Phrase.Named("缺责任人", reporter)}。",
            $"Responsibility: {both:0} units have leader and responsible person; "
            + $"without leader {leader.Count}, without responsible person {reporter.Count}.");

        List<string> Lacking(Func<UnitLine, string?> who) =>
            [.. inOrder.Where(line => who(line) is null).Select(line => line.ShortName)];
    }

    private static Wording? Documents(DispatchResult result, CityLine city)
    {
        var papers = city.Duties.Where(duty => duty.Dataset == IssuedDocument.Dataset && duty.Due > 0).ToList();
        if (papers.Count == 0)
        {
            return null;
        }

        var own = papers.Where(duty => IsOfOffice(result, duty)).ToList();
        var lacking = own.Where(duty => duty.HandedIn == 0).Select(duty => $"《{duty.Name.Zh}》").ToList();
        var parts = papers.Except(own).Select(duty =>
            $"{duty.Name.Zh}应交 {duty.Due} 个单位{Phrase.HandedIn(duty, "已交", "未交")}");
        IEnumerable<string> all = own.Count == 0
            ? parts
            : parts.Prepend($"市级应交 {own.Count} 件" + (lacking.Count == own.Count
                ? "，均未交"
                : $"、已交 {own.Count - lacking.Count} 件{(lacking.Count == 0 ? "" : $"，未交 {lacking.Count} 件（{Phrase.Names(lacking)}）")}"));
        return new Wording(
            $"方案文件：{string.Join('；', all)}。",
            $"Documents: the city {own.Count - lacking.Count} of {own.Count}; "
            + string.Join("; ", papers.Except(own).Select(duty => $"{duty.Name.En} {duty.HandedIn} of {duty.Due} units")) + ".");
    }

    private static bool IsOfOffice(DispatchResult result, CityDuty duty) =>
        result.Plan.Targets.Deliverables.First(paper => paper.Code == duty.Code).By == DeliverableBy.City;

    private static Wording End(DispatchResult result, CityLine city, CityDuty duty)
    {
        var figures = duty.Dataset == SelfAssessment.Dataset
            ? $"；应自查 {AcceptanceIndicators.DueOf(result.Plan).Count * duty.Due} 项，"
                + $"已答 {Phrase.Sum(Of(AcceptanceIndicators.Answered), "项")}，达标 {Phrase.Sum(Of(AcceptanceIndicators.Met), "项")}"
            : $"；通过 {Phrase.Sum(Of(AcceptanceIndicators.Passed), "项")}、整改后通过 {Phrase.Sum(Of(AcceptanceIndicators.Conditional), "项")}、"
                + $"不通过 {Phrase.Sum(Of(AcceptanceIndicators.Failed), "项")}";
        return new Wording(
            $"{duty.Name.Zh}：应完成 {duty.Due} 个单位{Phrase.HandedIn(duty, "已完成", "未完成")}"
            + figures + "。",
            $"{duty.Name.En}: {duty.HandedIn} of {duty.Due} units, {duty.Overdue.Count} overdue.");

        ReportedSum Of(Indicator indicator) => city.Indicators[indicator.Code];
    }
}
