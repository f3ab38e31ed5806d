using System.Globalization;

namespace DataHub.StorageTests.Intake.Concurrent;

/// <summary>
/// A month of a few units from a seed: declarations with corrections, refused rows and withdrawals, sites whose fault
/// raises a case and that come again without it, both sides of hand-overs; some files are dropped twice.
/// </summary>
internal sealed class RandomMonth(int seed)
{
    public const string Period = "2025-03";
    public const int MostDeliveries = 36;

    public static readonly string[] Units = ["LC-YG", "LC-DCF"];

    private static readonly string[] Materials = ["0103", "0201", "0301"];

    private readonly Random _random = new(seed);
    private readonly List<Delivery> _deliveries = [];

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<Delivery> Deliveries()
    {
        while (_deliveries.Count < MostDeliveries)
        {
            var unit = Units[_random.Next(Units.Length)];
            switch (_random.Next(8))
            {
                case 0 or 1 or 2:
                    Send("D04", unit, Period, [.. Materials.Where(_ => _random.Next(3) > 0).DefaultIfEmpty("0103").Select(Declared)]);
                    break;
                case 3 or 4:
                    Send("D02", unit, null, [.. Enumerable.Range(1, 2).Select(site => Site(unit, site))]);
                    break;
                case 5 or 6:
                    Send("D11", unit, Period, [Side()]);
                    break;
                default:
                    Withdraw();
                    break;
            }
        }

        return _deliveries;
    }

    // A file that is dropped twice says the same right after the first: between the two nothing else was said.
    private void Send(string dataset, string unit, string? period, IReadOnlyList<string> rows)
    {
        for (var copies = _random.Next(4) == 0 ? 2 : 1; copies > 0; copies--)
        {
            _deliveries.Add(new Delivery(_deliveries.Count, dataset, unit, period, rows, null, _random.Next(3) == 0));
        }
    }

    private void Withdraw()
    {
        var candidates = _deliveries
            .Where(it => it is { Dataset: "D04", Rows: not null } && _deliveries.Count(other => other.Rows == it.Rows) == 1
                && _deliveries.All(other => other.Withdrawn != it.Number))
            .ToList();
        if (candidates.Count > 0)
        {
            var taken = candidates[_random.Next(candidates.Count)];
            _deliveries.Add(new Delivery(_deliveries.Count, "D04", taken.Unit, Period, null, taken.Number, _random.Next(3) == 0));
        }
    }

    // No two files say the same of a row, unless they are the same.
    private string Declared(string material) => Declaration.Row(
        _random.Next(6) == 0 ? "7777" : material, purchased: 160 + _deliveries.Count + (material[1] / 100m), loss: 0, outT: 100);

    private string Site(string unit, int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {"siteId":"{{unit}}-C-{{number:d3}}","name":"某分拣中心{{_deliveries.Count}}","siteKind":"专业分拣中心","accepted":["03"],"status":"运营","builtDate":"2024-10-30","openAirStorage":{{(_random.Next(2) == 0 ? "true" : "false")}}}
        """);

    private string Side() => string.Create(CultureInfo.InvariantCulture, $$"""
        {"handoverNo":"YL-{{_random.Next(4)}}","side":"{{(_random.Next(2) == 0 ? "交出" : "接收")}}","instUscc":"123502001549897397","date":"2025-03-10","receivedAt":"2025-03-11","material":"1101",
        "massT":{{0.4 + (_deliveries.Count / 1000.0)}},"receivedMassT":0.42,"collectorUscc":"91371502MA7LC0012X","userUscc":"91371502MAC9X0015D","use":"再生塑料颗粒"}
        """);
}
