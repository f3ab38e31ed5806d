using DataHub.Local.Services;
using DataHub.Storage;

namespace DataHub.Local.Running;

/// <summary>A storage account opened for one command, with what had to be started for it.</summary>
internal sealed class StorageLoan(HubStorage storage) : IAsyncDisposable
{
    private AzuriteProcess? _azurite;
    private DataFolder? _data;

    public HubStorage Storage { get; } = storage;

    public static StorageLoan Of(string connectionString) =>
        new(HubStorage.Open(new StorageSettings(connectionString, null, null, null, null)));

    /// <summary>
    /// The storage of the hub that is up on the folder; when none is, Azurite is started on it meanwhile.
    /// </summary>
    public static async Task<StorageLoan> OfFolderAsync(string folder, CancellationToken cancellation)
    {
        if (RunFile.Read(DataFolder.RunFileIn(folder)) is { } run && DataFolder.IsHeld(folder))
        {
            return Of(run.Storage);
        }

        var data = DataFolder.Hold(folder);
        try
        {
            var azurite = await LocalHub.StartStorageAsync(data, new LocalHubOptions(), cancellation);
            var loan = Of(azurite.ConnectionString);
            (loan._data, loan._azurite) = (data, azurite);
            await loan.Storage.EnsureCreatedAsync(cancellation);
            return loan;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        _data?.Dispose();
    }
}
