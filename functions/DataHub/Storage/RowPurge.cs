using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using DataHub.Privacy;

namespace DataHub.Storage;

/// <summary>
/// Takes the personal data out of rows whose time is over, superseded revisions alike: encrypted values, as stored and as
/// reported, and the keyed hash made of them. Quantities, codes and dates stay, so that every total stays explainable.
/// </summary>
public sealed class RowPurge(HubStorage storage)
{
    private const int BatchSize = 100;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TableClient _table = storage.Table(StorageNames.Tables.Rows);

    /// <summary>
    /// Purges what is due in an entry's scope. May be repeated: the count is then that of all attempts together.
    /// </summary>
    /// <param name="personal">Names of the dataset's personal fields.</param>
    /// <returns>How many revisions were purged for this entry.</returns>
    public async Task<long> PurgeAsync(
        PurgeEntry entry, IReadOnlySet<string> personal, CancellationToken cancellation)
    {
        var (partition, due) = (entry.Scope.PartitionKey, PurgeIndex.Text(entry.Due));
        while (!await TryPurgeAsync(partition, due, personal, cancellation))
        {
            // A correction came in between: what it wrote is looked at anew.
        }

        var purged = 0L;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and PurgedFor eq {due}");
        await foreach (var _ in _table.QueryAsync<TableEntity>(filter, 1000, ["RowKey"], cancellation))
        {
            purged++;
        }

        return purged;
    }

    private async Task<bool> TryPurgeAsync(
        string partition, string due, IReadOnlySet<string> personal, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and PurgeOn le {due}");
        var rows = _table.QueryAsync<TableEntity>(filter, BatchSize, cancellationToken: cancellation);
        await foreach (var page in rows.AsPages().WithCancellation(cancellation))
        {
            foreach (var batch in page.Values.Chunk(BatchSize))
            {
                try
                {
                    await _table.SubmitTransactionAsync(
                        batch.Select(row => new TableTransactionAction(
                            TableTransactionActionType.UpdateReplace, Purged(row, due, personal), row.ETag)),
                        cancellation);
                }
                catch (RequestFailedException race) when (race.Status is 404 or 412)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static TableEntity Purged(TableEntity row, string due, IReadOnlySet<string> personal)
    {
        var purged = new TableEntity(row)
        {
            [RowEntity.Values] = Without(row.GetString(RowEntity.Values), personal),
            [RowEntity.Hash] = 0L,
            [RowEntity.PurgedFor] = due,
        };
        purged.Remove(RowEntity.PurgeOn);
        if (row.GetString(RowEntity.Reported) is { } reported)
        {
            purged[RowEntity.Reported] = Without(reported, personal);
        }

        return purged;
    }

    private static string Without(string json, IReadOnlySet<string> personal)
    {
        using var document = JsonDocument.Parse(json);
        using var kept = new MemoryStream();
        using (var writer = new Utf8JsonWriter(kept, Writing))
        {
            writer.WriteStartObject();
            foreach (var field in document.RootElement.EnumerateObject())
            {
                if (!personal.Contains(field.Name) && !IsConcealed(field.Value))
                {
                    // As its text says it: a number keeps its digits.
                    writer.WritePropertyName(field.Name);
                    writer.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }

    /// <summary>Whether a field was personal when it was stored, whatever the schema says today.</summary>
    private static bool IsConcealed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FieldCipher.IsConcealed(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Any(IsConcealed),
        _ => false,
    };
}
