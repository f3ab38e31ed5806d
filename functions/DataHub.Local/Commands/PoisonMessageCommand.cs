using System.CommandLine;
using DataHub.Storage;

namespace DataHub.Local.Commands;

/// <summary>A command about one message.</summary>
internal abstract class PoisonMessageCommand : Command
{
    private readonly Argument<string> _queue =
        new Argument<string>("queue") { Description = "The queue it came from" }.AcceptOnlyFromAmong([.. StorageNames.Queues.All]);

    private readonly Argument<string> _id = new("id") { Description = "Its number, as list shows it" };

    private readonly HubOptions _hub = new();

    protected PoisonMessageCommand(string name, string description)
        : base(name, description)
    {
        Arguments.Add(_queue);
        Arguments.Add(_id);
        _hub.AddTo(this);
        SetAction(async (arguments, cancellation) =>
        {
            using var hub = _hub.Open(arguments);
            var (queue, id) = (arguments.GetRequiredValue(_queue), arguments.GetRequiredValue(_id));
            await RunAsync(hub, $"operator/poison/{queue}/{Uri.EscapeDataString(id)}", arguments, cancellation);
            return 0;
        });
    }

    /// <param name="path">The message's path in the API.</param>
    protected abstract Task RunAsync(HttpClient hub, string path, ParseResult arguments, CancellationToken cancellation);
}
