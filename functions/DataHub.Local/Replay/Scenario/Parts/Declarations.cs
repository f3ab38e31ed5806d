using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// D04: the county's file of its enterprises, the posts of those that have a key, stragglers, refused rows that come
/// again put right, and corrections after the dispatch.
/// </summary>
internal sealed class Declarations(CityPlan plan, int seed, Fates fates, Quantities quantities)
{
    private const double Straggling = 0.02;
    private const double Silence = 0.008;
    private const double WrongRow = 0.12;
    private const double Correction = 0.06;
    private const decimal FirstTold = 0.8m;

    private readonly List<ToldDeclaration> _told = [];

    public IReadOnlyList<ToldDeclaration> Told => _told;

    public void Write(UnitStory unit, BusinessMonth month, ActBook book)
    {
        var dice = Dice.Of(seed, "declarations", unit.Code, month.ToString());
        var at = fates.OfDeclarations(unit, month);
        var others = unit.Enterprises.Where(enterprise => !enterprise.PostsItself).ToList();
        var wrong = dice.Chance(WrongRow) ? dice.Pick(others) : null;
        var correctedLater = dice.Chance(Correction) ? dice.Pick(others) : null;
        var batch = new List<Enterprise>();
        foreach (var enterprise in others)
        {
            var fate = dice.Share();
            if (enterprise == wrong || enterprise == correctedLater || fate > Silence + Straggling)
            {
                batch.Add(enterprise);
            }
            else if (fate > Silence)
            {
                Drop(fates.LateDeclaration(month, dice), [enterprise], $"补报{enterprise.Number}", 1);
            }
        }

        foreach (var enterprise in unit.Enterprises.Where(enterprise => enterprise.PostsItself))
        {
            var day = fates.DueOn("D04", month).AddDays(-dice.Between(0, 3));
            var rows = Told(enterprise, Fates.Time(day, dice), 1);
            book.Post(rows[0].At, enterprise.Partner, "D04", unit.Code, month.ToString(), [.. rows.Select(told => Row(enterprise, told))]);
        }

        WriteBatch();
        if (wrong is not null)
        {
            Drop(Fates.Time(BusinessTime.DateOf(at).AddDays(1), dice), [wrong], "退回更正", 1);
        }

        if (correctedLater is not null && correctedLater != wrong)
        {
            Drop(fates.AfterDispatch(month, dice), [correctedLater], "更正", 1);
        }

        void WriteBatch()
        {
            var rows = new List<IReadOnlyDictionary<string, object?>>();
            foreach (var enterprise in batch)
            {
                var share = enterprise == correctedLater && enterprise != wrong ? FirstTold : 1;
                rows.AddRange(enterprise == wrong
                    ? enterprise.Goods.Select(goods => Unbalanced(Row(enterprise, Tell(enterprise, goods, at, 1))))
                    : Told(enterprise, at, share).Select(told => Row(enterprise, told)));
            }

            book.Drop(at, unit, month, "D04", "企业月报汇总", rows, table: true, wrong is null ? ActOutcome.Accepted : ActOutcome.PartlyAccepted);
        }

        void Drop(DateTimeOffset when, IReadOnlyList<Enterprise> enterprises, string title, decimal share) => book.Drop(
            when, unit, month, "D04", title,
            [.. enterprises.SelectMany(enterprise => Told(enterprise, when, share).Select(told => Row(enterprise, told)))],
            table: false);

        List<ToldDeclaration> Told(Enterprise enterprise, DateTimeOffset when, decimal share)
        {
            var told = enterprise.Goods.Select(goods => Tell(enterprise, goods, when, share)).ToList();
            _told.AddRange(told);
            return told;
        }

        ToldDeclaration Tell(Enterprise enterprise, TradedGoods goods, DateTimeOffset when, decimal share) => new(
            when, unit.Code, month.ToString(), enterprise.Uscc, goods.Material,
            decimal.Round(quantities.OfGoods(unit, enterprise, goods, month) * share, 2), goods.IsCounted);
    }

    private Dictionary<string, object?> Row(Enterprise enterprise, ToldDeclaration told)
    {
        var month = BusinessMonth.Parse(told.Month);
        var goods = enterprise.Goods.First(goods => goods.Material == told.Material);
        var dice = Dice.Of(seed, "trade", enterprise.Uscc, told.Material, told.Month);
        var purchased = decimal.Round(told.FromGeneratorT / (decimal)dice.Between(0.75, 0.95), 2);
        var loss = decimal.Round(purchased * (decimal)dice.Between(0, 0.02), 2);
        var (opening, closing) = (quantities.Stock(enterprise, goods, month.Previous), quantities.Stock(enterprise, goods, month));
        var row = new Dictionary<string, object?>
        {
            ["uscc"] = enterprise.Uscc,
            ["enterpriseName"] = enterprise.Name,
            ["material"] = told.Material,
            ["openingT"] = opening,
            ["purchasedT"] = purchased,
            ["fromGeneratorT"] = told.FromGeneratorT,
            ["purchaseAmountYuan"] = Amount(told.Material, purchased, dice),
            ["outT"] = opening + purchased - loss - closing,
            ["lossT"] = loss,
            ["closingT"] = closing,
            ["massOrigin"] = told.Converted ? "CONVERTED" : "WEIGHED",
        };
        return row;
    }

    private decimal? Amount(string code, decimal purchasedT, Dice dice) =>
        plan.Catalogue.Of(code) is { PriceMin: { } least, PriceMax: { } most }
            ? decimal.Round(purchasedT * (least + ((most - least) * (decimal)dice.Between(0.3, 0.6))), 2)
            : null;

    // Closing stock that does not follow: what is most often wrong in such files.
    private static Dictionary<string, object?> Unbalanced(Dictionary<string, object?> row)
    {
        row["closingT"] = (decimal)row["closingT"]! + (decimal)row["purchasedT"]! + 5;
        return row;
    }
}
