using System.CommandLine;
using DataHub.Local.Services;

namespace DataHub.Benchmarks.Road;

/// <summary>
/// <c>bench road</c>: in one run, on the same Azurite, raw table batches and the whole road at the same parallelism; and
/// the road with the writes discarded beside the bare reader of each format over the same bytes. Each measurement has a
/// process of its own, so that its peak memory is its own.
/// </summary>
internal static class RoadCommand
{
    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var rows = new Option<int>("--rows") { Description = "Rows of the three formats, in files of 10,000", DefaultValueFactory = _ => 100_000 };
        var many = new Option<int>("--many") { Description = "Rows of the large run: as CSV in files of 10,000, and in one file for its memory", DefaultValueFactory = _ => 1_000_000 };
        var parallelism = new Option<int>("--parallelism") { Description = "Table batches in flight", DefaultValueFactory = _ => 8 };
        var rounds = new Option<int>("--rounds") { Description = "Repetitions of the CPU comparison", DefaultValueFactory = _ => 5 };
        var readingOnly = new Option<bool>("--reading-only") { Description = "Only the processor time of reading; needs no storage" };
        var lotsOnly = new Option<bool>("--lots-only") { Description = "Only the balance of lots, of --many transfer records" };
        var command = new RootCommand("Measures the road beside raw batches and bare readers")
        {
            rows, many, parallelism, rounds, readingOnly, lotsOnly,
        };
        command.SetAction((parsed, cancellation) => parsed.GetValue(readingOnly)
            ? MeasureReadingAsync(parsed.GetValue(rows), parsed.GetValue(rounds), cancellation)
            : parsed.GetValue(lotsOnly) ? MeasureLotsAsync(parsed.GetValue(many), cancellation)
            : MeasureAsync(
                parsed.GetValue(rows), parsed.GetValue(many), parsed.GetValue(parallelism), parsed.GetValue(rounds), cancellation));
        return command.Parse(arguments).InvokeAsync();
    }

    private static async Task<int> MeasureReadingAsync(int rows, int rounds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hub-bench-").FullName;
        try
        {
            var report = new RoadReport(parallelism: 0);
            await AddReadingAsync(report, new DeclarationFiles(folder), rows, rounds, cancellation);
            report.PrintReading();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureLotsAsync(int many, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hub-bench-").FullName;
        try
        {
            await using var azurite = await StartAsync(folder, cancellation);
            var report = new RoadReport(parallelism: 0);
            await AddLotsAsync(report, folder, many, azurite, cancellation);
            report.PrintLots();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<AzuriteProcess> StartAsync(string folder, CancellationToken cancellation) => AzuriteProcess.StartAsync(
        new AzuriteOptions
        {
            // In memory: on disk the emulator saves everything it holds every few seconds, and slows down as it fills.
            LogFile = Path.Combine(folder, "azurite.log"),
            Accounts = RoadAccounts.All,
        },
        cancellation);

    private static async Task AddLotsAsync(
        RoadReport report, string folder, int many, AzuriteProcess azurite, CancellationToken cancellation)
    {
        var (ndjson, csv) = (Path.Combine(folder, "d05.ndjson"), Path.Combine(folder, "d05.csv"));
        TransferFiles.MakeNdjson(ndjson, many);
        TransferFiles.MakeCsv(csv, many);
        foreach (var path in new[] { ndjson, csv })
        {
            report.Add(await MeasureProcess.RunAsync<LotMeasure>(
                ["lots", path, azurite.ConnectionStringOf(RoadAccounts.All[^1])], cancellation));
        }
    }

    private static async Task<int> MeasureAsync(int rows, int many, int parallelism, int rounds, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("hub-bench-").FullName;
        try
        {
            var report = new RoadReport(parallelism);
            await using var azurite = await StartAsync(folder, cancellation);
            var files = new DeclarationFiles(folder);
            foreach (var format in DeclarationFiles.Formats)
            {
                files.Make(format, BenchScope.Rows);
            }

            files.Make("csv", many);
            var accounts = new Queue<string>(RoadAccounts.All.Select(azurite.ConnectionStringOf));
            Task<StoredMeasure> MeasureStoredAsync(string verb, string format, int count) => MeasureProcess.RunAsync<StoredMeasure>(
                [verb, files.PathOf(format, BenchScope.Rows), accounts.Dequeue(), $"{parallelism}", $"{count / BenchScope.Rows}"],
                cancellation);

            report.Raw = await MeasureStoredAsync("raw", "ndjson", rows);
            RoadReport.Show(report.Raw);
            foreach (var format in DeclarationFiles.Formats)
            {
                report.Add(await MeasureStoredAsync("stored", format, rows));
            }

            // Raw once more: the road is held against the mean of both, whatever else the machine did meanwhile.
            report.RawAfter = await MeasureStoredAsync("raw", "ndjson", rows);
            report.Add(await MeasureStoredAsync("stored", "csv", many));
            report.Add(await MeasureProcess.RunAsync<StoredMeasure>(["large", files.PathOf("csv", many)], cancellation));
            await AddReadingAsync(report, files, rows, rounds, cancellation);
            await AddLotsAsync(report, folder, many, azurite, cancellation);
            report.Print();
            report.Write();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AddReadingAsync(
        RoadReport report, DeclarationFiles files, int rows, int rounds, CancellationToken cancellation)
    {
        foreach (var format in DeclarationFiles.Formats)
        {
            files.Make(format, rows);
            report.Add(await MeasureProcess.RunAsync<ReadMeasure>(["read", files.PathOf(format, rows), $"{rounds}"], cancellation));
        }
    }
}
