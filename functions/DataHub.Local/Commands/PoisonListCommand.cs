using System.CommandLine;
using System.Globalization;
using DataHub.Operations.Poison;
using DataHub.Plan;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub poison list</c>: how many there are, and the first of them.</summary>
internal sealed class PoisonListCommand : Command
{
    private readonly HubOptions _hub = new();

    public PoisonListCommand()
        : base("list", "Lists the messages, the oldest first")
    {
        _hub.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        using var hub = _hub.Open(arguments);
        var list = await hub.AskAsync<PoisonList>(HttpMethod.Get, "operator/poison", cancellation);
        foreach (var message in list.Messages)
        {
            var at = message.InsertedAt is { } instant ? $"{BusinessTime.ToBeijing(instant):yyyy-MM-dd HH:mm}" : "";
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{message.Queue} {message.Id}[/]  {at}");
            Console.WriteLine("  " + message.Text.ReplaceLineEndings(" "));
        }

        AnsiConsole.WriteLine(list.Counts.Values.Sum() == 0
            ? "没有毒消息 · no poison message"
            : string.Join(", ", list.Counts.Select(queue => $"{queue.Key}: {queue.Value}")));
        return 0;
    }
}
