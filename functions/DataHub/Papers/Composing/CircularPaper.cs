using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Composing;
using DataHub.Dispatch.Verdicts;
using DataHub.Papers.Wordings;
using DataHub.Plan;

namespace DataHub.Papers.Composing;

/// <summary>
/// 情况通报: how the city stands and which units are severely behind; obligation O59, never sent unsigned.
/// </summary>
public static class CircularPaper
{
    /// <summary>The circular on a month; null when no unit is severely behind.</summary>
    public static PaperValues? Of(CityPlan plan, PaperWording wording, Bulletin bulletin, DateOnly date)
    {
        var severe = Assessed(bulletin, VerdictLevel.Severe);
        if (severe.Count == 0)
        {
            return null;
        }

        var (city, month) = (bulletin.City, bulletin.Period.Month);
        var circular = new PaperValues(plan, wording, date)
            .With("period", Shown.Month(bulletin.Period))
            .With("months", month == 1 ? "1月" : $"1—{month}月")
            .With("qtyMonth", Phrase.Sum(city.QtyMonthT, "吨"))
            .With("qtyYtd", Phrase.Sum(city.QtyYtdT, "吨"))
            .With("growth", Growth(bulletin))
            .With("centres", OfTarget(bulletin, "CENTRE"))
            .With("malls", OfTarget(bulletin, "MALL"))
            .With("units", city.Units)
            .With("onTime", city.OnTime)
            .With("onTimeRate", Shown.Percent((decimal)city.OnTime / city.Units))
            .With("leftOut", city.QtyMonthT.LeftOut == 0 ? "" : Shown.Number(city.QtyMonthT.LeftOut))
            .With("slow", Phrase.List(Assessed(bulletin, VerdictLevel.Slow).Select(unit => unit.Name)))
            .With("late", Phrase.List(bulletin.Reporting
                .Where(line => line is { OnTime: false, ReceivedAt: not null }).Select(line => line.Name)))
            .With("missing", Phrase.List(bulletin.Reporting
                .Where(line => line is { OnTime: false, ReceivedAt: null }).Select(line => line.Name)));
        return circular.WithList("severe", severe.Select(unit => circular.Phrase(
            "SEVERE", [("unit", unit.Name), ("reasons", string.Join('；', Reasons(unit)))])));
    }

    // What is merely slow would blur why a unit is named.
    private static IEnumerable<string> Reasons(UnitLine unit) => unit.Verdict.MainReasons
        .Where(reason => reason.Level == VerdictLevel.Severe).Select(reason => reason.Sentence.Zh);

    private static List<UnitLine> Assessed(Bulletin bulletin, VerdictLevel level) =>
        [.. bulletin.Units.Where(unit => unit.Verdict.Level == level)];

    private static string Growth(Bulletin bulletin) => bulletin.City.Growth is { } growth
        ? $"较{bulletin.BaseYear}年同期{(growth < 0 ? "下降" : "增长")}{Shown.Percent(Math.Abs(growth))}"
        : $"较{bulletin.BaseYear}年同期增长率暂无法计算";

    private static string OfTarget(Bulletin bulletin, string code) =>
        bulletin.Goals.FirstOrDefault(goal => goal.Code == code) is { Actual: { } actual } goal
            ? $"{Shown.Number(actual)}/{Shown.Number(goal.Target)}{goal.Unit}{Phrase.Gaps(goal)}"
            : Phrase.NotReported;
}
