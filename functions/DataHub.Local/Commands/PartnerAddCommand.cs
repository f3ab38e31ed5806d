using System.CommandLine;
using DataHub.Access;
using DataHub.Storage;

namespace DataHub.Local.Commands;

/// <summary><c>hub partner add</c>: issues a key and shows it, this once.</summary>
internal sealed class PartnerAddCommand : Command
{
    private readonly Argument<string> _name = new("name") { Description = "Who holds the key" };

    private readonly Option<PartnerRole> _role = new("--role")
    {
        Description = "What the key may do: partner submits for itself, county for its unit, operator runs jobs",
        DefaultValueFactory = _ => PartnerRole.Partner,
    };

    private readonly Option<string> _organisation = new("--organisation")
    {
        Description = "Unified social credit code of the enterprise, or the unit's code; * for a platform of many",
        HelpName = "code",
        Required = true,
    };

    private readonly Option<string[]> _units = Codes("--units", "Units it reports for, such as LC-YG; * for all");

    private readonly Option<string[]> _datasets = Codes("--datasets", "Datasets it submits, such as D04; * for all");

    private readonly StorageOptions _storage = new();

    public PartnerAddCommand()
        : base("add", "Issues an API key; it is shown once, only its hash is kept")
    {
        Arguments.Add(_name);
        Options.Add(_role);
        Options.Add(_organisation);
        Options.Add(_units);
        Options.Add(_datasets);
        _storage.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        await using var account = await _storage.OpenAsync(arguments, cancellation);
        var partners = new PartnerStore(account.Storage, TimeProvider.System);
        var (partner, key) = await partners.IssueAsync(
            arguments.GetRequiredValue(_name),
            arguments.GetValue(_role),
            arguments.GetRequiredValue(_organisation),
            arguments.GetRequiredValue(_units),
            arguments.GetRequiredValue(_datasets),
            cancellation);

        // The key alone on standard output, so that a script can keep it.
        await Console.Error.WriteLineAsync($"Key {partner.KeyId} of {partner.Name}; it cannot be shown again:");
        Console.WriteLine(key);
        return 0;
    }

    private static Option<string[]> Codes(string name, string what) => new(name)
    {
        Description = what,
        HelpName = "codes",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => [.. result.Tokens.SelectMany(token =>
            token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
    };
}
