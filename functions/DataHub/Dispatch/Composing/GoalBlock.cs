using DataHub.Dispatch.Bulletins;
using DataHub.Dispatch.Verdicts;
using DataHub.Intake.Receipts;

namespace DataHub.Dispatch.Composing;

/// <summary>The first block of the dispatch: 建设目标.</summary>
internal static class GoalBlock
{
    public static BulletinBlock Of(DispatchResult result, CityLine city)
    {
        var paragraphs = new List<Wording> { Quantity(result, city) };
        if (city.ByClass.Count > 0)
        {
            paragraphs.Add(Declared(city));
        }

        return new BulletinBlock("GOALS", new Wording("建设目标", "Goals"), paragraphs);
    }

    private static Wording Quantity(DispatchResult result, CityLine city)
    {
        var (month, baseYear) = (result.Month, result.Plan.Targets.Growth.BaseYear);
        var growth = city.Growth is { } value
            ? $"较{baseYear}年同期{(value < 0 ? "下降" : "增长")} {Shown.Percent(Math.Abs(value))}"
                + (city.GrowthLeavesOut == 0 ? "" : $"（按数据齐全的 {city.Units - city.GrowthLeavesOut} 个单位计算）")
            : $"较{baseYear}年同期增长率暂无法计算";
        var growthEn = city.Growth is { } rate
            ? $"{Shown.Percent(rate)} on the same months of {baseYear}, {city.GrowthLeavesOut} units left out"
            : $"growth on {baseYear} cannot be computed yet";
        return new Wording(
            $"{month.Month}月全市再生资源回收量 {Phrase.Sum(city.QtyMonthT, "吨")}，"
            + $"{(month.Month == 1 ? "1月" : $"1—{month.Month}月")}累计 {Phrase.Sum(city.QtyYtdT, "吨")}，{growth}"
            + $"{Silent(city)}。",
            $"Recovered in the month: {Phrase.SumEn(city.QtyMonthT, "t")}; since January: {Phrase.SumEn(city.QtyYtdT, "t")}; {growthEn}.");
    }

    private static string Silent(CityLine city) =>
        city.QtyMonthT.LeftOut == 0 ? "" : $"；{city.QtyMonthT.LeftOut} 个单位未报，带“*”的数字未含其数";

    private static Wording Declared(CityLine city)
    {
        const int largest = 5;
        var classes = Phrase.List(city.ByClass.Take(largest).Select(row => $"{row.Name} {Shown.Number(row.QuantityT)} 吨"));
        return new Wording(
            $"{Shown.Number(city.Enterprises.Value ?? 0)} 家企业申报首次回收量 {Shown.Number(city.DeclaredT.Value ?? 0)} 吨，其中{classes}"
            + (city.DeclaredT.LeftOut == 0 ? "。" : $"；{city.DeclaredT.LeftOut} 个单位没有企业申报。"),
            $"{Shown.Number(city.Enterprises.Value ?? 0)} enterprises declared {Phrase.SumEn(city.DeclaredT, "t")}.");
    }
}
