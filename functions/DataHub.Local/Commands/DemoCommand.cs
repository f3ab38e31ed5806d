using System.CommandLine;
using DataHub.Local.Demo;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Output;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Running;
using DataHub.Local.Services;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub demo</c>: plays one month from the first report to the dispatch and its correction.</summary>
internal sealed class DemoCommand : Command
{
    private const int Surprised = 1;
    private const int Interrupted = 130;

    private readonly Option<string> _scenario = new("--scenario")
    {
        Description = "Folder of the month to play",
        HelpName = "folder",
        DefaultValueFactory = _ => Path.Combine(Repository.Root, "tests", "samples", "2025-03"),
    };

    private readonly Option<string> _output = new("--output")
    {
        Description = "Where the bulletin, mail, receipts and summary go",
        HelpName = "folder",
        DefaultValueFactory = _ => Path.Combine(Repository.Root, "artifacts", "demo"),
    };

    private readonly Option<bool> _keep = new("--keep")
    {
        Description = "Leave everything up at the end, until Ctrl-C",
    };

    public DemoCommand()
        : base("demo", "Plays one month: reports arrive, are refused and corrected, reminders and the dispatch go out")
    {
        Options.Add(_scenario);
        Options.Add(_output);
        Options.Add(_keep);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var scenario = Scenario.Load(arguments.GetRequiredValue(_scenario));
        var folder = OutputFolder.OfDemo(arguments.GetRequiredValue(_output));
        var data = Directory.CreateTempSubdirectory("hub-demo-").FullName;
        await using var log = new StreamWriter(folder.PathOf("log.txt")) { AutoFlush = true };
        var screen = new DemoScreen(AnsiConsole.Console, log);
        try
        {
            using var hold = DataFolder.Hold(data);
            var opening = scenario.Seed.Concat(scenario.Play).Min(act => act.At);
            await using var stage = await screen.WhileAsync(
                "启动 Azurite、邮箱与本地主机 · starting Azurite, the mail sink and the local host",
                () => DemoStage.StartAsync(hold, scenario.Partners, scenario.FirstMonth(), opening, storageInMemory: false, cancellation));
            screen.Say($"  API {stage.Host.Api}   邮箱 · inbox {stage.Inbox}");
            var month = await new DemoRun(scenario, stage, screen, folder).RunAsync(hold.LogOf("host"), cancellation);
            screen.Say($"{folder.Root}");
            if (arguments.GetValue(_keep))
            {
                await KeepAsync(stage, screen, cancellation);
            }

            return month.Surprises.Count == 0 ? 0 : Surprised;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            screen.Say("Stopped.");
            return Interrupted;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task KeepAsync(DemoStage stage, DemoScreen screen, CancellationToken cancellation)
    {
        screen.Say($"邮箱 · inbox {stage.Inbox}");
        screen.Say($"接口 · API   {stage.Host.Api}");
        screen.Say($"密钥 · operator's key {stage.OperatorKey.Parameter}");
        screen.Say("Ctrl-C 结束 · ends it");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }
}
