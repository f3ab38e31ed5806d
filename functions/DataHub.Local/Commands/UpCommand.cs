using System.CommandLine;
using DataHub.Local.Hosting;
using DataHub.Local.Running;
using DataHub.Local.Services;
using DataHub.Plan;
using DataHub.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub up</c>: everything runs until Ctrl-C or SIGTERM.</summary>
internal sealed class UpCommand : Command
{
    // A person waits, and the emulator's listings cost nothing.
    private static readonly TimeSpan PlanPause = TimeSpan.FromSeconds(3);

    private readonly Option<int> _apiPort = Port("--port", "Port of the API");
    private readonly Option<int> _inboxPort = Port("--inbox-port", "Port of the web inbox");
    private readonly Option<int> _smtpPort = Port("--smtp-port", "Port of the mail sink's SMTP");
    private readonly Option<int> _blobPort = Port("--blob-port", "Port of Azurite's blobs");
    private readonly Option<int> _queuePort = Port("--queue-port", "Port of Azurite's queues");
    private readonly Option<int> _tablePort = Port("--table-port", "Port of Azurite's tables");
    private readonly Option<string> _data = CommonOptions.Data();
    private readonly Option<DateTimeOffset?> _asOf = new("--as-of")
    {
        Description = "Begin at another instant, such as 2025-04-02T09:00+08:00, and go on from there",
        HelpName = "instant",
    };

    public UpCommand()
        : base("up", "Runs the hub on this machine until Ctrl-C: API, storage, drop zone, timers, mail sink with a web inbox")
    {
        Options.Add(_apiPort);
        Options.Add(_inboxPort);
        Options.Add(_smtpPort);
        Options.Add(_blobPort);
        Options.Add(_queuePort);
        Options.Add(_tablePort);
        Options.Add(_data);
        Options.Add(_asOf);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var data = DataFolder.Hold(arguments.GetRequiredValue(_data));
        File.Delete(data.RunFile);
        var options = new LocalHubOptions
        {
            ApiPort = arguments.GetValue(_apiPort) is not 0 and var port ? port : FreePorts.Find(1)[0],
            InboxPort = arguments.GetValue(_inboxPort),
            SmtpPort = arguments.GetValue(_smtpPort),
            BlobPort = arguments.GetValue(_blobPort),
            QueuePort = arguments.GetValue(_queuePort),
            TablePort = arguments.GetValue(_tablePort),
            PlanPause = PlanPause,
            Clock = arguments.GetValue(_asOf) is { } start ? new ShiftedClock(start) : TimeProvider.System,
        };
        try
        {
            await using var hub = await LocalHub.StartAsync(data, options, cancellation);
            var keys = await SampleKeys.OfAsync(
                data, hub.Host.Services.GetRequiredService<PartnerStore>(), cancellation);
            var run = RunFile.Of(hub, keys);
            run.Write(data.RunFile);
            UpReport.Write(AnsiConsole.Console, run, data);
            while (true)
            {
                await hub.Host.PlanChanged.WaitAsync(cancellation);
                UpReport.PlanChanges(AnsiConsole.Console, PlanOf(hub));
                await hub.RestartFunctionsAsync(cancellation);
                UpReport.PlanChanged(AnsiConsole.Console, PlanOf(hub));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            AnsiConsole.WriteLine("Stopped.");
        }
        finally
        {
            File.Delete(data.RunFile);
        }

        return 0;
    }

    private static string PlanOf(LocalHub hub) => hub.Host.Services.GetRequiredService<CityPlan>().Name;

    private static Option<int> Port(string name, string what) =>
        new(name) { Description = what + " (0: a free one)", HelpName = "number" };
}
