using System.CommandLine;
using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake;
using DataHub.Intake.Receipts;
using DataHub.Plan;
using Microsoft.Extensions.DependencyInjection;

namespace DataHub.Local.Commands;

/// <summary><c>hub validate</c>: checks files as the hub would, with no service running.</summary>
internal sealed class ValidateCommand : Command
{
    private readonly Argument<string> _dataset = new("dataset") { Description = "Dataset, such as D04" };

    private readonly Argument<FileInfo[]> _files = new Argument<FileInfo[]>("files")
    {
        Description = "XLSX, CSV, JSON or NDJSON files",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    private readonly Option<string?> _unit = new("--unit")
    {
        Description = "Unit that reports, such as LC-YG (default: what the file's path says, as in LC-YG/2025-03/D15.xlsx)",
        HelpName = "code",
    };

    private readonly Option<string?> _period = new("--period")
    {
        Description = "Month reported, such as 2025-03 (default: likewise)",
        HelpName = "month",
    };

    private readonly Option<string?> _reporter = new("--reporter")
    {
        Description = "Unified social credit code of the reporting enterprise, where the file does not say it",
        HelpName = "code",
    };

    private readonly Option<DateTimeOffset?> _asOf = new("--as-of")
    {
        Description = "Judge as if the file arrived at this instant (default: now)",
        HelpName = "instant",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the receipt as JSON; several files give an array",
    };

    public ValidateCommand()
        : base("validate", "Reads, validates and judges files as the hub would; exit code 1 when anything is refused")
    {
        Arguments.Add(_dataset);
        Arguments.Add(_files);
        Options.Add(_unit);
        Options.Add(_period);
        Options.Add(_reporter);
        Options.Add(_asOf);
        Options.Add(_json);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var services = OfflineServices.Build();
        if (await KnownDataset.FindAsync(services, arguments.GetRequiredValue(_dataset)) is not { } dataset)
        {
            return KnownDataset.Unknown;
        }

        var check = ActivatorUtilities.CreateInstance<OfflineCheck>(services);
        var plan = services.GetRequiredService<CityPlan>();
        var receipts = new List<Receipt>();
        foreach (var file in arguments.GetRequiredValue(_files))
        {
            await using var content = file.OpenRead();
            receipts.Add(await check.CheckAsync(content, HintsOf(arguments, dataset, plan, file), cancellation));
        }

        Print(receipts, arguments.GetValue(_json));
        return receipts.Exists(IsRefused) ? 1 : 0;
    }

    private ArrivalHints HintsOf(ParseResult arguments, Dataset dataset, CityPlan plan, FileInfo file)
    {
        var path = PathHints.Of(file.FullName, plan);
        return new ArrivalHints
        {
            Dataset = dataset,
            Unit = arguments.GetValue(_unit) ?? path.Unit,
            Period = arguments.GetValue(_period) ?? path.Period,
            ReporterOrg = arguments.GetValue(_reporter),
            Channel = "FILE",
            FileName = file.Name,
            ReceivedAt = arguments.GetValue(_asOf) ?? TimeProvider.System.GetUtcNow(),
        };
    }

    private static void Print(List<Receipt> receipts, bool json)
    {
        if (!json)
        {
            receipts.ForEach(receipt => ReceiptText.Write(Console.Out, receipt));
            return;
        }

        Console.WriteLine(receipts is [var only]
            ? JsonSerializer.Serialize(only, ReceiptJson.Options)
            : JsonSerializer.Serialize(receipts, ReceiptJson.Options));
    }

    private static bool IsRefused(Receipt receipt) =>
        receipt.Status is SubmissionStatus.Rejected or SubmissionStatus.PartlyAccepted;
}
