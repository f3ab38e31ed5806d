using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>Asks the storage account whether all that the hub keeps there answers, at the price of one read each.</summary>
public sealed class StorageProbe(HubStorage storage)
{
    /// <summary>Tables that are missing or may not be read.</summary>
    public Task<IReadOnlyList<string>> LackingTablesAsync(CancellationToken cancellation) => LackingAsync(
        StorageNames.Tables.All,
        async name =>
        {
            await foreach (var _ in storage.Table(name).QueryAsync<TableEntity>(
                "PartitionKey eq '~none'", maxPerPage: 1, cancellationToken: cancellation))
            {
                break;
            }
        });

    /// <summary>Containers that are missing or may not be read.</summary>
    public Task<IReadOnlyList<string>> LackingContainersAsync(CancellationToken cancellation) => LackingAsync(
        StorageNames.Containers.All,
        name => storage.Container(name).GetPropertiesAsync(cancellationToken: cancellation));

    /// <summary>Queues, poison queues among them, that are missing or may not be read.</summary>
    public Task<IReadOnlyList<string>> LackingQueuesAsync(CancellationToken cancellation) => LackingAsync(
        [.. StorageNames.Queues.All, .. StorageNames.Queues.All.Select(StorageNames.Queues.PoisonOf)],
        name => storage.Queue(name).GetPropertiesAsync(cancellation));

    /// <summary>The storage service's own time, to the second.</summary>
    public async Task<DateTimeOffset> TimeAsync(CancellationToken cancellation)
    {
        var answer = await storage.Container(StorageNames.Containers.Raw).GetPropertiesAsync(cancellationToken: cancellation);
        return answer.GetRawResponse().Headers.Date
            ?? throw new FormatException("The storage's answer bears no date.");
    }

    private static async Task<IReadOnlyList<string>> LackingAsync(IReadOnlyList<string> names, Func<string, Task> look)
    {
        var lacking = await Task.WhenAll(names.Select(async name =>
        {
            try
            {
                await look(name);
                return null;
            }
            catch (RequestFailedException refused)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{name} ({refused.Status} {refused.ErrorCode})");
            }
        }));
        return [.. lacking.OfType<string>()];
    }
}
