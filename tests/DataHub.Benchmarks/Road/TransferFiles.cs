using System.Globalization;
using System.Text;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// A day of transfer records (D05) of one unit, lot after lot: bought, taken in, sorted into two lots, sent out. All of it
/// balances.
/// </summary>
internal static class TransferFiles
{
    public const string Unit = "LC-YG";
    public const string Day = "2025-03-05";

    private const int EventsPerLot = 4;

    private static readonly DateTimeOffset Morning = new(2025, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public static void MakeNdjson(string path, int rows) => File.WriteAllLines(path, Enumerable.Range(0, rows).Select(Json));

    public static void MakeCsv(string path, int rows) => File.WriteAllLines(
        path,
        Enumerable.Range(0, rows).Select(Cells).Prepend("记录编号,批次号,环节,发生时间,场所编号,投入品类,重量,投入量,分拣产出,残渣量,上级批次,接收方"),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static string Json(int n)
    {
        var (lot, at) = (n / EventsPerLot, At(n));
        return (n % EventsPerLot) switch
        {
            0 => Event(n, $"L-{lot}", "PURCHASE", at, "\"massT\":5.0"),
            1 => Event(n, $"L-{lot}", "INBOUND", at, "\"massT\":5.0"),
            2 => Event(
                n, $"L-{lot}", "SORT", at,
                $$""""
                "inT":5.0,"outputs":[{"material":"0301","massT":3.1,"lotId":"P-{{lot}}"},{"material":"0302","massT":1.7}],"residueT":0.2
                """"),
            _ => Event(n, $"P-{lot}", "OUTBOUND", at, "\"massT\":3.0,\"toParty\":\"某再生资源利用公司\""),
        };
    }

    private static string Event(int n, string lot, string step, string at, string rest) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"eventId":"E-{{n}}","lotId":"{{lot}}","step":"{{step}}","ts":"{{at}}","siteId":"LC-YG-C-001","materialIn":"03",{{rest}}}""");

    private static string Cells(int n)
    {
        var (lot, at) = (n / EventsPerLot, At(n));
        return (n % EventsPerLot) switch
        {
            0 => $"E-{n},L-{lot},PURCHASE,{at},LC-YG-C-001,03,5.0,,,,,",
            1 => $"E-{n},L-{lot},INBOUND,{at},LC-YG-C-001,03,5.0,,,,,",
            2 => $"E-{n},L-{lot},SORT,{at},LC-YG-C-001,03,,5.0,0301：3.1；0302：1.7,0.2,,",
            _ => $"E-{n},L-{lot},OUTBOUND,{at},LC-YG-C-001,03,3.0,,,,,某再生资源利用公司",
        };
    }

    // Within the Beijing day: eight hours of it, a record every few milliseconds.
    private static string At(int n) => Morning.AddSeconds(n / EventsPerLot % 25_000 + (n % EventsPerLot))
        .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
