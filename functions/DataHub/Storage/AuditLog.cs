using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using DataHub.Plan;

namespace DataHub.Storage;

/// <summary>
/// Who did, or was refused, what (审计日志). Append-only. Partition: the business date, so that a day is one range read, is
/// archived as one file (<see cref="AuditArchive"/>), and goes as a whole once its time of keeping is over; row key:
/// instant, then a hash.
/// </summary>
public sealed class AuditLog(HubStorage storage, TimeProvider clock)
{
    private const int MostActions = 100;

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Audit);

    /// <param name="who">A key's id, or what could be known of a caller without one.</param>
    /// <param name="action">Such as submit, run-job, issue-key.</param>
    /// <param name="subject">What it was about: a submission id, a job, a unit.</param>
    /// <param name="outcome">done or refused, with the reason's code.</param>
    public Task WriteAsync(string who, string action, string subject, string outcome, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{action}\n{subject}\n{outcome}"));
        var row = $"{now.UtcTicks:d19}-{Convert.ToHexStringLower(content.AsSpan(0, 6))}";
        var entity = new TableEntity(PartitionOf(BusinessTime.DateOf(now)), row)
        {
            ["Who"] = who,
            ["Action"] = action,
            ["Subject"] = subject,
            ["Outcome"] = outcome,
            ["At"] = now,
        };
        return _table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
    }

    /// <summary>The entries of a business date, in the order in which they were written.</summary>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(
        DateOnly day, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(FilterOf(day), cancellationToken: cancellation))
        {
            yield return new AuditEntry(
                entity.RowKey,
                entity.GetDateTimeOffset("At")!.Value,
                entity.GetString("Who"),
                entity.GetString("Action"),
                entity.GetString("Subject"),
                entity.GetString("Outcome"));
        }
    }

    /// <summary>The earliest business date that has entries; null when there is none.</summary>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellation)
    {
        await foreach (var entity in _table.QueryAsync<TableEntity>(
            (string?)null, maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellation))
        {
            return DateOnly.ParseExact(entity.PartitionKey, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return null;
    }

    /// <summary>Deletes the entries of a business date; may be repeated.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DropAsync(DateOnly day, CancellationToken cancellation)
    {
        var dropped = 0;
        string[] keys = ["PartitionKey", "RowKey"];
        var entities = _table.QueryAsync<TableEntity>(FilterOf(day), MostActions, keys, cancellation);
        await foreach (var page in entities.AsPages().WithCancellation(cancellation))
        {
            foreach (var batch in page.Values.Chunk(MostActions))
            {
                await _table.SubmitTransactionAsync(
                    batch.Select(entity => new TableTransactionAction(TableTransactionActionType.Delete, entity)),
                    cancellation);
                dropped += batch.Length;
            }
        }

        return dropped;
    }

    /// <summary>The partition of a business date.</summary>
    internal static string PartitionOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FilterOf(DateOnly day)
    {
        var partition = PartitionOf(day);
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
    }
}
