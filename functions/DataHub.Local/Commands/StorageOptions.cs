using System.CommandLine;
using DataHub.Local.Running;
using DataHub.Storage;
using Microsoft.Extensions.Configuration;

namespace DataHub.Local.Commands;

/// <summary>Which storage account a command works on.</summary>
internal sealed class StorageOptions
{
    private readonly Option<string> _data = CommonOptions.Data();

    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "Connection string of a storage account (default: setting HubStorage, else the hub on this machine)",
        HelpName = "string",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_connection);
        command.Options.Add(_data);
    }

    /// <summary>
    /// Opens the account; a hub on this machine that is not up lends its storage for as long as this lasts.
    /// </summary>
    public async Task<StorageLoan> OpenAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_connection) is { Length: > 0 } connection)
        {
            return StorageLoan.Of(connection);
        }

        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (environment.GetSection(StorageSettings.ConnectionName).Exists())
        {
            return new StorageLoan(HubStorage.Open(StorageSettings.Read(environment)));
        }

        return await StorageLoan.OfFolderAsync(arguments.GetRequiredValue(_data), cancellation);
    }
}
