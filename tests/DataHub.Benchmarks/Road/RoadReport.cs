using System.Globalization;
using System.Text.Json;

namespace DataHub.Benchmarks.Road;

/// <summary>Prints the measurements side by side, and writes <c>artifacts/bench/road.json</c>.</summary>
internal sealed class RoadReport(int parallelism)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<StoredMeasure> _stored = [];
    private readonly List<ReadMeasure> _read = [];
    private readonly List<LotMeasure> _lots = [];

    public StoredMeasure Raw { get; set; } = null!;

    public StoredMeasure RawAfter { get; set; } = null!;

    private double RawRowsPerSecond => (Raw.RowsPerSecond + RawAfter.RowsPerSecond) / 2;

    public void Add(StoredMeasure measure)
    {
        _stored.Add(measure);
        Show(measure);
    }

    public void Add(ReadMeasure measure)
    {
        _read.Add(measure);
        Console.Error.WriteLine($"read {measure.Name}: {measure.Ratio.ToString("0.00", CultureInfo.InvariantCulture)} × bare");
    }

    public void Add(LotMeasure measure)
    {
        _lots.Add(measure);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"lots {measure.Name}: {measure.Rows} rows in {measure.Elapsed:0.0} s, {measure.Ratio:0.00} × the plain road"));
    }

    public void PrintLots()
    {
        Console.WriteLine("lot balances (D05)    rows  plain µs  balanced µs  ratio  seconds  peak MB   (writes discarded)");
        foreach (var measure in _lots)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Name,-16} {measure.Rows,9} {measure.PlainSeconds * 1e6 / measure.Rows,9:0.00} {measure.BalancedSeconds * 1e6 / measure.Rows,12:0.00} {measure.Ratio,6:0.00} {measure.Elapsed,8:0.0} {measure.PeakMemoryMb,8:0}"));
        }
    }

    public static void Show(StoredMeasure measure) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{measure.Name}: {measure.Rows} rows in {measure.Seconds:0.0} s"));

    public void Print()
    {
        Console.WriteLine($"P = {parallelism}");
        Console.WriteLine("stored                rows   rows/s  to raw  peak MB  transactions/row");
        foreach (var measure in _stored.Prepend(Raw).Append(RawAfter))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Name,-16} {measure.Rows,9} {measure.RowsPerSecond,8:0} {measure.RowsPerSecond / RawRowsPerSecond,7:0.00} {measure.PeakMemoryMb,8:0} {(double)measure.Transactions / measure.Rows,17:0.0000}"));
        }

        PrintReading();
        PrintLots();
    }

    public void PrintReading()
    {
        Console.WriteLine("writes discarded      rows  bare µs  road µs  ratio   (processor time a row)");
        foreach (var measure in _read)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Name,-16} {measure.Rows,9} {Micros(measure.BareSeconds, measure),8:0.00} {Micros(measure.RoadSeconds, measure),8:0.00} {measure.Ratio,6:0.00}"));
        }
    }

    public void Write()
    {
        var folder = Path.Combine(RepositoryFolder.Find("artifacts") ?? "artifacts", "bench");
        Directory.CreateDirectory(folder);
        var report = new
        {
            parallelism,
            rawRowsPerSecond = RawRowsPerSecond,
            stored = _stored.Select(measure => new
            {
                format = measure.Name,
                measure.Rows,
                measure.RowsPerSecond,
                ratioToRaw = measure.RowsPerSecond / RawRowsPerSecond,
                peakMemoryMb = measure.PeakMemoryMb,
                transactionsPerRow = (double)measure.Transactions / measure.Rows,
            }),
            reading = _read.Select(measure => new
            {
                format = measure.Name,
                measure.Rows,
                bareMicrosPerRow = Micros(measure.BareSeconds, measure),
                roadMicrosPerRow = Micros(measure.RoadSeconds, measure),
                ratioToBareReader = measure.Ratio,
            }),
            lots = _lots.Select(measure => new
            {
                format = measure.Name,
                measure.Rows,
                plainMicrosPerRow = measure.PlainSeconds * 1e6 / measure.Rows,
                balancedMicrosPerRow = measure.BalancedSeconds * 1e6 / measure.Rows,
                ratioToPlainRoad = measure.Ratio,
                measure.Elapsed,
                peakMemoryMb = measure.PeakMemoryMb,
            }),
        };
        File.WriteAllText(Path.Combine(folder, "road.json"), JsonSerializer.Serialize(report, Json));
    }

    private static double Micros(double seconds, ReadMeasure measure) => seconds * 1e6 / measure.Rows;
}
