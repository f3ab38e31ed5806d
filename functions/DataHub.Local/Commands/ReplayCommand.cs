using System.CommandLine;
using System.CommandLine.Parsing;
using DataHub.Datasets;
using DataHub.Local.Demo.Output;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Replay;
using DataHub.Local.Replay.Scenario;
using DataHub.Local.Running;
using DataHub.Local.Services;
using DataHub.Plan;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub replay</c>: plays the plan's reporting months, or some of them, with an invented scenario.</summary>
internal sealed class ReplayCommand : Command
{
    private const int Surprised = 1;
    private const int Interrupted = 130;
    private const string Separator = "..";

    private readonly Argument<string> _months = new("months")
    {
        Description = "Reporting months, first..last; by default all of the plan",
        HelpName = "yyyy-MM..yyyy-MM",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "What the scenario is invented from: the same seed gives the same reports",
        HelpName = "number",
        DefaultValueFactory = _ => 2023,
    };

    private readonly Option<string> _out = new("--out")
    {
        Description = "Where the bulletins, papers, mail and index.html go",
        HelpName = "folder",
        DefaultValueFactory = _ => Path.Combine(Repository.Root, "artifacts", "replay"),
    };

    // Read when it is needed: every command of hub builds this one.
    private readonly Lazy<CityPlan> _plan = new(() => CityPlan.Load(new HubSettings().PlanFolder));

    public ReplayCommand()
        : base("replay", "Plays the plan's months with a seeded scenario: every report, reminder, bulletin and paper")
    {
        _months.Validators.Add(Check);
        Arguments.Add(_months);
        Options.Add(_seed);
        Options.Add(_out);
        SetAction(RunAsync);
    }

    private void Check(ArgumentResult result)
    {
        if (result.Tokens is [var token] && RangeOf(token.Value) is null)
        {
            result.AddError($"‘{token.Value}’ is no range of months within {_plan.Value.FirstMonth}{Separator}{_plan.Value.LastMonth}, such as 2023-10..2024-03");
        }
    }

    private (BusinessMonth First, BusinessMonth Last)? RangeOf(string text)
    {
        var ends = text.Split(Separator);
        return BusinessMonth.TryParse(ends[0], out var first) && BusinessMonth.TryParse(ends[^1], out var last)
            && ends.Length <= 2 && first <= last && first >= _plan.Value.FirstMonth && last <= _plan.Value.LastMonth
            ? (first, last)
            : null;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var plan = _plan.Value;
        var (first, last) = arguments.GetValue(_months) is { } text ? RangeOf(text)!.Value : (plan.FirstMonth, plan.LastMonth);
        var datasets = DatasetRegistry.Load(new HubSettings().SchemaFolder, plan);
        var scenario = ScenarioWriter.Write(plan, datasets, arguments.GetValue(_seed), first, last);
        var folder = OutputFolder.OfReplay(arguments.GetRequiredValue(_out));
        var data = Directory.CreateTempSubdirectory("hub-replay-").FullName;
        await using var log = new StreamWriter(folder.PathOf("log.txt")) { AutoFlush = true };
        var screen = new DemoScreen(AnsiConsole.Console, log);
        try
        {
            using var hold = DataFolder.Hold(data);
            await using var stage = await screen.WhileAsync(
                "启动 Azurite、邮箱与本地主机 · starting Azurite, the mail sink and the local host",
                () => DemoStage.StartAsync(hold, scenario.Partners, first, scenario.Opening, storageInMemory: true, cancellation));
            var surprises = await new ReplayRun(scenario, stage, screen, folder).RunAsync(hold.LogOf("host"), cancellation);
            screen.Say(folder.PathOf("index.html"));
            return surprises.Count == 0 ? 0 : Surprised;
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
}
