using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace DataHub.Storage;

/// <summary>
/// A row as a table entity: its fields as one JSON text, exact to the last decimal (the table service has no decimals),
/// beside what every row has.
/// </summary>
internal static class RowEntity
{
    public const string Values = "Values";
    public const string Reported = "Reported";
    public const string Hash = "Hash";
    public const string Revision = "Revision";
    public const string Submission = "Submission";
    public const string ReceivedAt = "ReceivedAt";

    /// <summary>True on a revision that its sender took back.</summary>
    public const string Withdrawn = "Withdrawn";

    /// <summary>True on what stands in the place of a row that was taken back.</summary>
    public const string GoneMark = "Gone";

    /// <summary>The first business date on which its personal data is no longer kept.</summary>
    public const string PurgeOn = "PurgeOn";

    /// <summary>The due date for which its personal data was purged.</summary>
    public const string PurgedFor = "PurgedFor";

    /// <summary>What <see cref="Read"/> reads: not how it was reported, which is as long again.</summary>
    public static readonly IReadOnlyList<string> ReadFields =
        ["PartitionKey", "RowKey", Values, Revision, Submission, ReceivedAt, PurgedFor, GoneMark];

    public static string CurrentKey(string key) => RowStore.CurrentPrefix + key;

    public static string HistoryKey(string key, DateTimeOffset receivedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{RowStore.HistoryPrefix}{key}|{receivedAt.UtcTicks:d19}");

    /// <summary>The natural key in a row key, current or historical.</summary>
    public static string KeyOf(string rowKey) => rowKey.StartsWith(RowStore.HistoryPrefix, StringComparison.Ordinal)
        ? rowKey[RowStore.HistoryPrefix.Length..rowKey.LastIndexOf('|')]
        : rowKey[RowStore.CurrentPrefix.Length..];

    /// <summary>What stands in the place of a row that was taken back and had nothing before it.</summary>
    public static TableEntity Gone(TableEntity taken) => new(taken.PartitionKey, taken.RowKey)
    {
        [Values] = "{}",
        [Hash] = 0L,
        [Submission] = taken.GetString(Submission),
        [GoneMark] = true,
    };

    public static bool IsGone(TableEntity entity) => entity.GetBoolean(GoneMark) == true;

    public static StoredRow Read(RowScope scope, TableEntity entity)
    {
        using var values = JsonDocument.Parse(entity.GetString(Values));
        return new StoredRow(
            scope,
            KeyOf(entity.RowKey),
            values.RootElement.Clone(),
            entity.GetInt32(Revision) ?? 1,
            entity.GetString(Submission),
            entity.GetDateTimeOffset(ReceivedAt)!.Value,
            entity.GetString(PurgedFor) is not null)
        {
            IsGone = IsGone(entity),
        };
    }
}
