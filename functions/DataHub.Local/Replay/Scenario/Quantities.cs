using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>What was really recovered: by enterprise, material and month, with seasons, growth and chance.</summary>
internal sealed class Quantities(int seed)
{
    // Little is collected around the Spring Festival, more before the end of the year; the mean is one.
    private static readonly double[] Seasons = [0.90, 0.78, 1.02, 1.05, 1.04, 1.01, 0.99, 1.00, 1.03, 1.02, 1.06, 1.10];

    /// <summary>Bought from generators, tonnes.</summary>
    public decimal OfGoods(UnitStory unit, Enterprise enterprise, TradedGoods goods, BusinessMonth month)
    {
        var dice = Dice.Of(seed, "quantity", enterprise.Uscc, goods.Material, month.ToString());
        var growth = 1 + unit.Growth.In2023 + (unit.Growth.PerYear * (month.Year - 2023));
        var share = Seasons[month.Month - 1] * growth * dice.Between(0.85, 1.15);
        return decimal.Round(goods.MonthlyT * (decimal)share, 2);
    }

    /// <summary>A unit's month: all of its enterprises, whether they declare or not.</summary>
    public decimal OfUnit(UnitStory unit, BusinessMonth month) => unit.Enterprises.Sum(enterprise =>
        enterprise.Goods.Sum(goods => OfGoods(unit, enterprise, goods, month)));

    /// <summary>What lies in an enterprise's yard at a month's end, tonnes.</summary>
    public decimal Stock(Enterprise enterprise, TradedGoods goods, BusinessMonth month) => decimal.Round(
        goods.MonthlyT * (decimal)Dice.Of(seed, "stock", enterprise.Uscc, goods.Material, month.ToString()).Between(0.05, 0.3), 2);
}
