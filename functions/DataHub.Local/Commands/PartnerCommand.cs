using System.CommandLine;

namespace DataHub.Local.Commands;

/// <summary><c>hub partner</c>: who may submit.</summary>
internal sealed class PartnerCommand : Command
{
    public PartnerCommand()
        : base("partner", "Issues, lists and revokes API keys")
    {
        Subcommands.Add(new PartnerAddCommand());
        Subcommands.Add(new PartnerListCommand());
        Subcommands.Add(new PartnerRevokeCommand());
    }
}
