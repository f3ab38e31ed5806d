using System.Globalization;
using DataHub.Intake.Checks;
using DataHub.Intake.Receipts;
using DataHub.JsonSchema.Records;
using DataHub.Storage;

namespace DataHub.Intake.CrossRules;

/// <summary>
/// The units' base quantities of a material add up to the city's (各县区合计等于全市); D22, domain report 10.2. Checked on the
/// city's own rows once all units have theirs; a warning, since either side may be the wrong one.
/// </summary>
internal sealed class UnitsSumToCity : ICrossRule
{
    private readonly Dictionary<(string? Year, string? Material), (decimal Sum, int Units)> _sums = [];
    private bool _isCity;
    private int _units;
    private decimal _tolerance;

    public async Task PrepareAsync(CrossRuleContext context, CancellationToken cancellation)
    {
        _isCity = context.Plan.FindUnit(context.Unit) is null;
        _units = context.Plan.Units.Count;
        _tolerance = context.Plan.Thresholds["baselineCityTolerance"];
        if (!_isCity)
        {
            return;
        }

        foreach (var unit in context.Plan.Units)
        {
            var latest = new Dictionary<(string? Year, string? Material), StoredRow>();
            await foreach (var row in context.Rows.ReadAsOfAsync(
                new RowScope("D22", unit.Code, null), context.AsOf, cancellation))
            {
                var cell = (row.Text("year"), row.Text("material"));
                if (!latest.TryGetValue(cell, out var other) || other.Number("version") < row.Number("version"))
                {
                    latest[cell] = row;
                }
            }

            foreach (var (cell, row) in latest)
            {
                var (sum, count) = _sums.GetValueOrDefault(cell);
                _sums[cell] = (sum + (row.Number("quantityT") ?? 0), count + 1);
            }
        }
    }

    public void Check(Record row, string key, RowFindings findings)
    {
        if (!_isCity
            || row.Number("quantityT") is not { } city
            || !_sums.TryGetValue((row.Text("year"), row.Text("material")), out var units)
            || units.Units < _units
            || Math.Abs(city - units.Sum) <= Math.Max(city, units.Sum) * _tolerance)
        {
            return;
        }

        findings.Add("D22-CITY-SUM", Severity.Warning, "quantityT", () => (
            new Wording(
                $"全市 {Tonnes.Shown(city)} 吨，各县区合计 {Tonnes.Shown(units.Sum)} 吨，相差超过 {Percent}",
                $"City {Tonnes.Shown(city)} t, units together {Tonnes.Shown(units.Sum)} t: more than {Percent} apart"),
            new Wording("核对全市与各县区的基准数", "Check the city's and the units' base quantities")));
    }

    private string Percent => _tolerance.ToString("0.##%", CultureInfo.InvariantCulture);
}
