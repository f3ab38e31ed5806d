using System.Globalization;
using DataHub.Local.Services;
using DataHub.Storage;

namespace DataHub.StorageTests;

/// <summary>
/// A storage account of a test class's own in a real Azurite. One Azurite serves the whole run and ends with the test
/// process, so that classes can run side by side without seeing each other.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    // One a test or class; they go to the emulator in one variable of its environment, which has room for some 1,300.
    private static readonly IReadOnlyList<string> Accounts =
        [.. Enumerable.Range(1, 1_000).Select(number => "test" + number.ToString("d4", CultureInfo.InvariantCulture))];

    private static readonly Lazy<Task<AzuriteProcess>> Azurite = new(() => AzuriteProcess.StartAsync(
        new AzuriteOptions { LogFile = Path.Combine(AppContext.BaseDirectory, "azurite.log"), Accounts = Accounts },
        CancellationToken.None));

    private static int _taken = -1;

    /// <summary>The account, with every table, container and queue of the hub created and empty.</summary>
    public HubStorage Storage { get; private set; } = null!;

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync() => (ConnectionString, Storage) = await NewAccountAsync();

    /// <summary>Another empty account, for a test that must not see what the class's other tests left.</summary>
    public static async Task<(string ConnectionString, HubStorage Storage)> NewAccountAsync()
    {
        var azurite = await Azurite.Value;
        var account = Accounts.ElementAtOrDefault(Interlocked.Increment(ref _taken))
            ?? throw new InvalidOperationException($"All {Accounts.Count} accounts are taken: AzuriteFixture needs more.");
        var connection = azurite.ConnectionStringOf(account);
        var storage = HubStorage.Open(new StorageSettings(connection, null, null, null, null));
        await storage.EnsureCreatedAsync(CancellationToken.None);
        return (connection, storage);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
