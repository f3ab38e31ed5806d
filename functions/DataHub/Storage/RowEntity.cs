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

    /// <summary>When what stands arrived, where it stands again only since what came after it was taken back.</summary>
    public const string ArrivedAt = "ArrivedAt";

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

    /// <summary>The key of a revision in the history: in the order of arrival, and two of one instant beside each other.</summary>
    public static string HistoryKey(string key, DateTimeOffset receivedAt, string submission) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RowStore.HistoryPrefix}{key}|{receivedAt.UtcTicks:d19}.{SubmissionEntity.KeysOf(submission).Row}");

    /// <summary>The same for a revision that stands.</summary>
    public static string HistoryKey(TableEntity current) =>
        HistoryKey(KeyOf(current.RowKey), current.GetDateTimeOffset(ReceivedAt)!.Value, current.GetString(Submission));

    /// <summary>
    /// What decides which revision of a row stands: the instant of its arrival, and of two at one instant (uploads are
    /// dated to the second) their submissions' numbers. Before all others comes what only says that a row was taken back.
    /// </summary>
    public static (DateTimeOffset Arrived, string Submission) OrderOf(TableEntity row) => IsGone(row)
        ? (DateTimeOffset.MinValue, "")
        : (row.GetDateTimeOffset(ArrivedAt) ?? row.GetDateTimeOffset(ReceivedAt)!.Value, row.GetString(Submission));

    /// <summary>Whether a revision comes after another, by <see cref="OrderOf"/>.</summary>
    public static bool IsAfter(
        (DateTimeOffset Arrived, string Submission) one, (DateTimeOffset Arrived, string Submission) other) =>
        one.Arrived > other.Arrived
        || (one.Arrived == other.Arrived && string.CompareOrdinal(one.Submission, other.Submission) > 0);

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
