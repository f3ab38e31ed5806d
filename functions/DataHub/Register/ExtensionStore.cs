using System.Globalization;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Register;

/// <summary>
/// The extensions table. Partition: dataset and period, so that those of some months are one range read; row: the unit
/// and the instant it was given, so that none is lost. The one given last holds.
/// </summary>
public sealed class ExtensionStore(HubStorage storage)
{
    private readonly RecordTable<Extension> _extensions = new(storage, StorageNames.Tables.Extensions);

    public Task AddAsync(Extension extension, CancellationToken cancellation) => _extensions.PutAsync(
        $"{extension.Dataset}.{extension.Period}",
        string.Create(CultureInfo.InvariantCulture, $"{extension.Unit}|{extension.GivenAt.UtcTicks:d19}"),
        extension,
        cancellation);

    /// <summary>Every extension of a dataset's reports of some months, in the order in which a unit was given them.</summary>
    public async Task<IReadOnlyList<Extension>> ListAsync(
        string dataset, BusinessMonth first, BusinessMonth last, CancellationToken cancellation)
    {
        var found = new List<Extension>();
        await foreach (var extension in _extensions.RangeAsync($"{dataset}.{first}", $"{dataset}.{last}/", cancellation))
        {
            found.Add(extension.Value);
        }

        return found;
    }

    /// <summary>Those that held at an instant, by unit and period.</summary>
    public async Task<IReadOnlyDictionary<(string Unit, string Period), Extension>> InForceAsync(
        string dataset, BusinessMonth first, BusinessMonth last, DateTimeOffset asOf, CancellationToken cancellation) =>
        (await ListAsync(dataset, first, last, cancellation))
            .Where(extension => extension.GivenAt <= asOf)
            .GroupBy(extension => (extension.Unit, extension.Period))
            .ToDictionary(given => given.Key, given => given.MaxBy(extension => extension.GivenAt)!);
}
