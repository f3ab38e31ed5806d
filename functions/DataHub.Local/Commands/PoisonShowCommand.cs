using System.CommandLine;
using DataHub.Storage;

namespace DataHub.Local.Commands;

/// <summary><c>hub poison show</c>: what a message says.</summary>
internal sealed class PoisonShowCommand() : PoisonMessageCommand("show", "Shows a message whole")
{
    protected override async Task RunAsync(
        HttpClient hub, string path, ParseResult arguments, CancellationToken cancellation) =>
        Console.WriteLine((await hub.AskAsync<PoisonMessage>(HttpMethod.Get, path, cancellation)).Text);
}
