using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using DataHub.Access;

namespace DataHub.Storage;

/// <summary>
/// Partners and the hashes of their keys. One partition, row key = the key's id: some hundreds of entities, found by a
/// point read on every request.
/// </summary>
public sealed class PartnerStore(HubStorage storage, TimeProvider clock)
{
    internal const string Partition = "partner";
    private const string SecretHash = "SecretHash";

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Partners);

    /// <summary>Issues a key. It is returned here once, and cannot be had again.</summary>
    public async Task<(Partner Partner, string Key)> IssueAsync(
        string name,
        PartnerRole role,
        string organisation,
        IReadOnlyList<string> units,
        IReadOnlyList<string> datasets,
        CancellationToken cancellation)
    {
        var key = ApiKey.Create();
        var partner = new Partner(key.Id, name, role, organisation, units, datasets, clock.GetUtcNow(), null);
        var entity = new TableEntity(Partition, key.Id)
        {
            [nameof(Partner.Name)] = name,
            [nameof(Partner.Role)] = role.ToString(),
            [nameof(Partner.Organisation)] = organisation,
            [nameof(Partner.Units)] = string.Join(',', units),
            [nameof(Partner.Datasets)] = string.Join(',', datasets),
            [nameof(Partner.CreatedAt)] = partner.CreatedAt,
            [SecretHash] = key.SecretHash(),
        };
        await _table.AddEntityAsync(entity, cancellation);
        return (partner, key.ToString());
    }

    /// <summary>Whose key it is; null when it is no key, nobody's, or revoked.</summary>
    public async Task<Partner?> FindByKeyAsync(string? key, CancellationToken cancellation)
    {
        if (!ApiKey.TryParse(key, out var parsed))
        {
            return null;
        }

        var found = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, parsed.Id, cancellationToken: cancellation);
        return found.HasValue
            && CryptographicOperations.FixedTimeEquals(found.Value!.GetBinary(SecretHash), parsed.SecretHash())
            && Read(found.Value) is { RevokedAt: null } partner
                ? partner
                : null;
    }

    public async Task<IReadOnlyList<Partner>> ListAsync(CancellationToken cancellation)
    {
        var partners = new List<Partner>();
        await foreach (var entity in _table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellationToken: cancellation))
        {
            partners.Add(Read(entity));
        }

        return [.. partners.OrderBy(partner => partner.CreatedAt)];
    }

    /// <summary>Revokes a key from now on; false when there is none of that id.</summary>
    public async Task<bool> RevokeAsync(string keyId, CancellationToken cancellation)
    {
        var change = new TableEntity(Partition, keyId) { [nameof(Partner.RevokedAt)] = clock.GetUtcNow() };
        try
        {
            await _table.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return false;
        }
    }

    private static Partner Read(TableEntity entity) => new(
        entity.RowKey,
        entity.GetString(nameof(Partner.Name)),
        Enum.Parse<PartnerRole>(entity.GetString(nameof(Partner.Role))),
        entity.GetString(nameof(Partner.Organisation)),
        entity.GetString(nameof(Partner.Units)).Split(',', StringSplitOptions.RemoveEmptyEntries),
        entity.GetString(nameof(Partner.Datasets)).Split(',', StringSplitOptions.RemoveEmptyEntries),
        entity.GetDateTimeOffset(nameof(Partner.CreatedAt))!.Value,
        entity.GetDateTimeOffset(nameof(Partner.RevokedAt)));
}
