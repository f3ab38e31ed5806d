using System.Globalization;
using System.Text.Json;

namespace DataHub.Benchmarks.Dispatch;

/// <summary>Prints the measurements, and writes <c>artifacts/bench/dispatch.json</c>.</summary>
internal sealed class DispatchReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly List<DispatchMeasure> _measures = [];

    public void Add(DispatchMeasure measure, long rows)
    {
        _measures.Add(measure);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{measure.Units} units ({rows} rows): {measure.Seconds:0.00} s"));
    }

    public void Print()
    {
        Console.WriteLine("units   first s  reads/unit  then s  reads/unit  own ms/unit  peak MB   (first: sums not kept yet; own: without the emulator)");
        foreach (var it in _measures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{it.Units,5} {it.FirstSeconds,9:0.00} {(double?)it.FirstReads / it.Units,11:0.00} {it.Seconds,7:0.00} "
                + $"{(double)it.Reads / it.Units,11:0.000} {it.ProcessorSeconds * 1000 / it.Units,12:0.00} {it.PeakMemoryMb,8:0}"));
        }

        if (_measures.MaxBy(measure => measure.Units) is { } most)
        {
            Console.WriteLine($"reads for {most.Units} units");
            foreach (var reads in most.ByKind.OrderByDescending(reads => reads.Seconds))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {reads.Of,-18} {reads.Requests,6} requests {reads.Bytes / 1e6,8:0.0} MB {reads.Seconds,8:0.0} s waiting"));
            }
        }
    }

    public void Write()
    {
        var folder = Path.Combine(RepositoryFolder.Find("artifacts") ?? "artifacts", "bench");
        Directory.CreateDirectory(folder);
        var report = new
        {
            storage = "Azurite, in memory, on this machine",
            months = 12,
            measures = _measures.Select(it => new
            {
                it.Units,
                it.Seconds,
                it.ProcessorSeconds,
                readsPerUnit = (double)it.Reads / it.Units,
                it.FirstSeconds,
                firstReadsPerUnit = (double?)it.FirstReads / it.Units,
                it.PeakMemoryMb,
                it.Sources,
                it.ByKind,
            }),
        };
        File.WriteAllText(Path.Combine(folder, "dispatch.json"), JsonSerializer.Serialize(report, Json));
    }
}
