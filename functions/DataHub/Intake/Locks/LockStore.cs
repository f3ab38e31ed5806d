using DataHub.Storage;

namespace DataHub.Intake.Locks;

/// <summary>The locks table. Partition: the unit; row: period, dataset and the instant it was given, so that none is lost.</summary>
public sealed class LockStore(HubStorage storage)
{
    private readonly RecordTable<Unlocking> _exceptions = new(storage, StorageNames.Tables.Locks);

    public Task AddAsync(Unlocking exception, CancellationToken cancellation) => _exceptions.PutAsync(
        exception.Unit,
        $"{exception.Period}|{exception.Dataset}|{exception.GivenAt.UtcTicks}",
        exception,
        cancellation);

    /// <summary>Every exception a unit was ever given.</summary>
    public async Task<IReadOnlyList<Unlocking>> ListAsync(string unit, CancellationToken cancellation)
    {
        var found = new List<Unlocking>();
        await foreach (var exception in _exceptions.ListAsync(unit, cancellation))
        {
            found.Add(exception.Value);
        }

        return found;
    }
}
