using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Invents an enterprise of a unit.</summary>
internal static class EnterpriseMaker
{
    // Scrap steel is most of what is recovered; the shares follow the national ten classes.
    private static readonly string[] Main = ["0102", "0102", "0103", "0101", "0401", "0401", "0301", "0202"];
    private static readonly string[] Beside = ["0105", "0201", "0302", "0303", "0402", "0499", "0501", "0601", "0604"];
    private static readonly string[] Trades = ["鑫源", "恒通", "绿洲", "宏达", "汇丰", "润泽", "金桥", "诚信", "永盛", "瑞丰", "天成", "华宇"];

    public static Enterprise Of(int seed, ReportingUnit unit, int number, decimal monthlyT)
    {
        var dice = Dice.Of(seed, "enterprise", unit.Code, $"{number}");
        var uscc = CreditCodes.Company(unit.Gb2260 ?? "371500", dice);
        var name = $"{unit.ShortName}{dice.Pick(Trades)}再生资源有限公司（{number}）";
        var besides = dice.Chance(0.5) ? (decimal)dice.Between(0.05, 0.3) : 0;
        var goods = new List<TradedGoods> { new(dice.Pick(Main), decimal.Round(monthlyT * (1 - besides), 2)) };
        if (besides > 0)
        {
            goods.Add(new TradedGoods(dice.Pick(Beside), decimal.Round(monthlyT * besides, 2)));
        }

        return new Enterprise(unit.Code, number, uscc, name, goods, PostsItself: number == 1);
    }
}
