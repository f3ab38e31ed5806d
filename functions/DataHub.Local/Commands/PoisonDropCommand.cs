using System.CommandLine;
using System.Text.Json;

namespace DataHub.Local.Commands;

/// <summary><c>hub poison drop</c>: a message is deleted, and the reason kept.</summary>
internal sealed class PoisonDropCommand : PoisonMessageCommand
{
    private readonly Option<string> _reason = new("--reason")
    {
        Description = "Why; it goes into the audit log",
        HelpName = "text",
        Required = true,
    };

    public PoisonDropCommand()
        : base("drop", "Deletes a message for good") => Options.Add(_reason);

    protected override async Task RunAsync(
        HttpClient hub, string path, ParseResult arguments, CancellationToken cancellation)
    {
        var reason = Uri.EscapeDataString(arguments.GetRequiredValue(_reason));
        await hub.AskAsync<JsonElement>(HttpMethod.Delete, $"{path}?reason={reason}", cancellation);
        Console.WriteLine("已删除 · dropped");
    }
}
