using System.CommandLine;
using DataHub.Storage;
using Spectre.Console;

namespace DataHub.Local.Commands;

/// <summary><c>hub partner revoke</c>: a key is worth nothing from now on.</summary>
internal sealed class PartnerRevokeCommand : Command
{
    private readonly Argument<string> _key = new("key") { Description = "The key's id, as list shows it" };

    private readonly StorageOptions _storage = new();

    public PartnerRevokeCommand()
        : base("revoke", "Revokes a key at once")
    {
        Arguments.Add(_key);
        _storage.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var account = await _storage.OpenAsync(arguments, cancellation);
        var key = arguments.GetRequiredValue(_key);
        if (!await new PartnerStore(account.Storage, TimeProvider.System).RevokeAsync(key, cancellation))
        {
            await Console.Error.WriteLineAsync($"There is no key {key}.");
            return 1;
        }

        AnsiConsole.WriteLine($"Key {key} is revoked.");
        return 0;
    }
}
