using System.Text;

namespace DataHub.Benchmarks.Validator;

/// <summary>
/// <c>validator [--schema S --rows F.ndjson]</c>: the validator beside its peers, on sample rows or one's own.
/// </summary>
internal static class ValidatorCommand
{
    private const int Warmups = 30;
    private const int Rounds = 21;
    private const int AjvRounds = 7;
    private const int SampleCount = 20_000;
    private const int FaultyEvery = 20;

    public static int Run(string[] args)
    {
        if (Option(args, "--schema") is var schemaFile && Option(args, "--rows") is var rowsFile
            && (schemaFile is null) != (rowsFile is null))
        {
            Console.Error.WriteLine("--schema and --rows go together");
            return 2;
        }

        schemaFile ??= Path.Combine(AppContext.BaseDirectory, "Validator", "d04-like.schema.json");
        var schema = File.ReadAllText(schemaFile);
        var valid = rowsFile is null ? SampleRows.Make(SampleCount, 0) : ReadLines(rowsFile);
        var faulty = rowsFile is null ? SampleRows.Make(SampleCount, FaultyEvery) : valid;
        return Compare(schemaFile, schema, valid, faulty);
    }

    private static int Compare(string schemaFile, string schema, byte[][] valid, byte[][] faulty)
    {
        var rowsFile = Path.GetTempFileName();
        File.WriteAllLines(rowsFile, valid.Select(Encoding.UTF8.GetString));
        try
        {
            var contenders = Contenders.Make(schema, valid, faulty)
                .Append(Contenders.OnRecords(schema, valid)).ToArray();
            var ajv = new AjvPeer(Path.GetFullPath(schemaFile), rowsFile);
            RunRounds(contenders, AjvPeer.Prepare() ? ajv : null);
            ValidatorReport.Write(contenders, ajv, valid, schema);
            return 0;
        }
        finally
        {
            File.Delete(rowsFile);
        }
    }

    // Taking turns, all meet the same disturbances of a machine that does other things too.
    private static void RunRounds(Contender[] contenders, AjvPeer? ajv)
    {
        for (var round = 0; round < Warmups + Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                contender.Run(counts: round >= Warmups);
            }

            if (round >= Warmups && (round - Warmups) % 7 == 3)
            {
                ajv?.RunRounds(AjvRounds);
            }
        }
    }

    private static byte[][] ReadLines(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Encoding.UTF8.GetBytes)];

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
