using System.CommandLine;

namespace DataHub.Local.Commands;

/// <summary><c>hub poison</c>: messages that failed too often.</summary>
internal sealed class PoisonCommand : Command
{
    public PoisonCommand()
        : base("poison", "Lists, shows, replays and drops messages that failed five times")
    {
        Subcommands.Add(new PoisonListCommand());
        Subcommands.Add(new PoisonShowCommand());
        Subcommands.Add(new PoisonReplayCommand());
        Subcommands.Add(new PoisonDropCommand());
    }
}
