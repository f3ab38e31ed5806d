using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// Which content a partner's Idempotency-Key stands for. Partition: the partner; row key: a hash of the key, which may
/// hold any characters.
/// </summary>
public sealed class IdempotencyStore(HubStorage storage)
{
    private const string Content = "Sha256";

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Idempotency);

    /// <summary>Binds the key to the content. False when it stands for other content already.</summary>
    public async Task<bool> TryBindAsync(string partner, string key, string sha256, CancellationToken cancellation)
    {
        var row = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        try
        {
            await _table.AddEntityAsync(new TableEntity(partner, row) { [Content] = sha256 }, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            var bound = await _table.GetEntityAsync<TableEntity>(partner, row, cancellationToken: cancellation);
            return bound.Value.GetString(Content) == sha256;
        }
    }
}
