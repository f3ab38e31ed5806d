using System.Globalization;
using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// A disclosed price lies near the city's median for the material (全市中位价); D08, domain report 10.2. The median is of
/// the other
/// enterprises' latest prices of this month and the last; too few make none. 元/t and 元/kg are one scale, 元/台 another.
/// </summary>
internal sealed class PriceNearMedian : ICrossRule
{
    private readonly Dictionary<(string Material, bool ByPiece), Dictionary<string, (string From, decimal Price)>> _prices = [];
    private decimal _share;
    private int _least;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _share = context.Plan.Thresholds["priceMedianShare"];
        _least = (int)context.Plan.Thresholds["priceMedianOperators"];
        if (context.Period is not { } period)
        {
            return;
        }

        foreach (var unit in context.Plan.Units)
        {
            await foreach (var row in context.Rows.ReadMonthsAsOfAsync(
                "D08", unit.Code, period.Previous, period, context.AsOf, cancellation))
            {
                Note(row);
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (row.Text("uscc") is not { } enterprise || row.Text("material") is not { } material || row.Number("price") is not { } price
            || row.Text("unit") is not { } unit || MedianOf(material, unit, enterprise) is not { } median)
        {
            return;
        }

        var own = Scaled(price, unit);
        if (Math.Abs(own - median) > median * _share)
        {
            findings.Add("D08-MEDIAN", Severity.Warning, "price", () => (
                new Wording(
                    $"价格 {Tonnes.Shown(price)} {unit} 偏离全市中位价 {Tonnes.Shown(median / Scaled(1, unit))} {unit} 超过 {Percent}",
                    $"{Tonnes.Shown(price)} {unit} is more than {Percent} off the city's median {Tonnes.Shown(median / Scaled(1, unit))} {unit}"),
                new Wording("核对价格与计价单位；属实的无需更正", "Check price and unit; nothing to do if true")));
        }
    }

    private string Percent => _share.ToString("0.##%", CultureInfo.InvariantCulture);

    private static bool IsByPiece(string unit) => unit == "元/台";

    /// <summary>Yuan per tonne, or per piece.</summary>
    private static decimal Scaled(decimal price, string unit) => unit == "元/kg" ? price * 1000 : price;

    private void Note(StoredRow row)
    {
        if (row.Text("uscc") is not { } enterprise || row.Text("material") is not { } material || row.Number("price") is not { } price
            || row.Text("unit") is not { } unit || row.Text("validFrom") is not { } from)
        {
            return;
        }

        var kind = (material, IsByPiece(unit));
        if (!_prices.TryGetValue(kind, out var prices))
        {
            _prices[kind] = prices = new Dictionary<string, (string, decimal)>(StringComparer.Ordinal);
        }

        if (!prices.TryGetValue(enterprise, out var known) || string.CompareOrdinal(known.From, from) <= 0)
        {
            prices[enterprise] = (from, Scaled(price, unit));
        }
    }

    private decimal? MedianOf(string material, string unit, string enterprise)
    {
        if (!_prices.TryGetValue((material, IsByPiece(unit)), out var prices))
        {
            return null;
        }

        var others = prices.Where(price => price.Key != enterprise).Select(price => price.Value.Price).ToList();
        return others.Count < _least ? null : Median.Of(others);
    }
}
