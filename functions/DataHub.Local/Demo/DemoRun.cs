using System.Globalization;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Demo.Output;
using DataHub.Local.Demo.Stage;
using DataHub.Local.Demo.Summaries;

namespace DataHub.Local.Demo;

/// <summary>Plays a scenario on a stage and leaves what came of it in a folder.</summary>
internal sealed class DemoRun(Scenario scenario, DemoStage stage, DemoScreen screen, OutputFolder folder)
{
    private static readonly TimeProvider Stopwatch = TimeProvider.System;

    /// <summary>Returns what the play came to; all files are written then.</summary>
    /// <param name="hostLog">The host's log: an error in it is a surprise, for nothing in the
    /// play should cause one.</param>
    public async Task<MonthFacts> RunAsync(string hostLog, CancellationToken cancellation)
    {
        var play = new Play(scenario, stage, screen);
        var loaded = await TimedAsync("载入历史数据 · loading what was reported before", () => play.LoadAsync(cancellation));
        var played = await TimedAsync($"逐日演示 · playing {scenario.From:yyyy-MM-dd} to {scenario.To:yyyy-MM-dd}", () => play.RunAsync(cancellation));
        return await TimedAsync("汇总与存档 · summing up", async () =>
        {
            var surprises = Surprises(loaded.Concat(played)).Concat(HostErrors.Read(hostLog)).ToList();
            var month = await new MonthReader(scenario, stage).ReadAsync(loaded.Count, played, surprises, cancellation);
            await SaveAsync(month, loaded, cancellation);
            return month;
        });
    }

    private async Task SaveAsync(MonthFacts month, IReadOnlyList<PlayedAct> loaded, CancellationToken cancellation)
    {
        await new DocumentFiles(stage, folder).CopyAsync(scenario.Period, cancellation);
        var mails = await new MailFiles(stage, folder).SaveAsync(scenario.From, cancellation);
        var receipts = await new ReceiptFiles(stage, folder).SaveAsync(loaded, month.Acts, cancellation);
        screen.Doing($"{mails.Count} mails, {receipts} receipts");
        var summary = SummaryMaker.Make(month);
        await File.WriteAllTextAsync(folder.PathOf("summary.txt"), SummaryText.Render(summary), cancellation);
        await File.WriteAllTextAsync(folder.PathOf("summary.html"), SummaryHtml.Render(summary), cancellation);
        screen.Say("");
        screen.Say(SummaryText.Render(summary));
    }

    private static IEnumerable<string> Surprises(IEnumerable<PlayedAct> acts) => acts.SelectMany(played =>
        played.Surprises.Select(surprise => $"{played.Act.At:yyyy-MM-dd HH:mm} {played.Who} {played.Act.File}: {surprise}"));

    private async Task<T> TimedAsync<T>(string title, Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await screen.WhileAsync(title, work);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        screen.Say($"  {seconds} s");
        return result;
    }
}
