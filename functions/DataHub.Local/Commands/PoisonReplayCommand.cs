using System.CommandLine;
using System.Text.Json;

namespace DataHub.Local.Commands;

/// <summary><c>hub poison replay</c>: a message goes back into its queue.</summary>
internal sealed class PoisonReplayCommand()
    : PoisonMessageCommand("replay", "Sends a message again, once the cause of its failure is gone; nothing is done twice")
{
    protected override async Task RunAsync(
        HttpClient hub, string path, ParseResult arguments, CancellationToken cancellation)
    {
        await hub.AskAsync<JsonElement>(HttpMethod.Post, path + "/replay", cancellation);
        Console.WriteLine("已放回队列 · back in its queue");
    }
}
