using System.CommandLine;
using DataHub.Plan;
using DataHub.Storage;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub partner list</c>: every key, without its secret.</summary>
internal sealed class PartnerListCommand : Command
{
    private const int WidthOfFiles = 200;

    private readonly StorageOptions _storage = new();

    public PartnerListCommand()
        : base("list", "Lists the keys that were issued")
    {
        _storage.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var account = await _storage.OpenAsync(arguments, cancellation);
        var table = new Table { Border = TableBorder.Simple }
            .AddColumns("Key", "Name", "Role", "Organisation", "Units", "Datasets", "Issued", "Revoked");
        foreach (var partner in await new PartnerStore(account.Storage, TimeProvider.System).ListAsync(cancellation))
        {
            table.AddRow(
                new Text(partner.KeyId),
                new Text(partner.Name),
                new Text(partner.Role.ToString()),
                new Text(partner.Organisation),
                new Text(string.Join(", ", partner.Units)),
                new Text(string.Join(", ", partner.Datasets)),
                new Text(DateOf(partner.CreatedAt)),
                new Text(partner.RevokedAt is { } at ? DateOf(at) : ""));
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static string DateOf(DateTimeOffset instant) => $"{BusinessTime.DateOf(instant):yyyy-MM-dd}";
}
