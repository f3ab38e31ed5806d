using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DataHub.Intake.Receipts;
using DataHub.Local.Demo;
using DataHub.Local.Demo.Output;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Replay.Play;
using DataHub.Local.Replay.Report;
using DataHub.Local.Replay.Scenario;

namespace DataHub.Local.Replay;

/// <summary>Plays a scenario on a stage and leaves what came of it in a folder.</summary>
internal sealed class ReplayRun(ReplayScenario scenario, DemoStage stage, DemoScreen screen, OutputFolder folder)
{
    private static readonly TimeProvider Stopwatch = TimeProvider.System;

    /// <returns>What went otherwise than expected; empty when nothing did.</returns>
    /// <param name="hostLog">The host's log: an error in it is a surprise.</param>
    public async Task<IReadOnlyList<string>> RunAsync(string hostLog, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var title = $"逐月重演 · playing {scenario.First} to {scenario.Last}, {scenario.Acts.Count} submissions";
        var played = await screen.WhileAsync(title, () => new ReplayPlay(scenario, stage, screen).RunAsync(cancellation));
        screen.Say($"  {Elapsed(start)}");
        var facts = await screen.WhileAsync("汇总与存档 · writing down", () => SaveAsync(played, cancellation));
        var surprises = played.Where(act => act.Surprise() is not null)
            .Select(act => $"{act.Act.Act.At:yyyy-MM-dd HH:mm} {act.Act.Act.Who} {act.Act.Act.Dataset}: {act.Surprise()}")
            .Concat(HostErrors.Read(hostLog))
            .ToList();
        var missing = scenario.Months.Count() - facts.Months.Count(month => month.Versions.Count > 0);
        if (missing > 0)
        {
            surprises.Add($"{missing} months have no bulletin.");
        }

        screen.Say($"  {facts.Months.Count} 期调度、{facts.Papers.Count} 份代拟稿、{facts.Mails.Count} 封邮件 · "
            + $"{facts.Months.Count} bulletins, {facts.Papers.Count} drafted papers, {facts.Mails.Count} mails");
        screen.Say($"  {Elapsed(start)}");
        surprises.ForEach(screen.Complain);
        return surprises;
    }

    private async Task<ReplayFacts> SaveAsync(IReadOnlyList<ReplayedAct> played, CancellationToken cancellation)
    {
        await File.WriteAllBytesAsync(
            folder.PathOf("truth.json"), JsonSerializer.SerializeToUtf8Bytes(scenario.Truth, ReceiptJson.Options), cancellation);
        var documents = new DocumentFiles(stage, folder);
        foreach (var month in scenario.Months)
        {
            await documents.CopyAsync($"dispatch/{month}/", $"bulletins/{month}", cancellation);
        }

        await documents.CopyAsync("papers/", "papers", cancellation);
        var mails = await new MailFiles(stage, folder).SaveAsync(DateOnly.MinValue, cancellation);
        var facts = await new FactsReader(scenario, stage).ReadAsync(played, mails, cancellation);
        await File.WriteAllTextAsync(folder.PathOf("index.html"), IndexPage.Render(facts), cancellation);
        return facts;
    }

    private string Elapsed(long start)
    {
        using var self = Process.GetCurrentProcess();
        var services = stage.ServicesProcessorTime();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s; CPU {self.TotalProcessorTime.TotalSeconds:0.0} s hub, {services.TotalSeconds:0.0} s Azurite and mail sink");
    }
}
