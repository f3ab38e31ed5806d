using Azure.Data.Tables;
using DataHub.Intake.Receipts;

namespace DataHub.Storage;

/// <summary>A submission as a table entity.</summary>
internal static class SubmissionEntity
{
    /// <summary>Partition and row key of a tracking number: all but the last part, and the last part.</summary>
    public static (string Partition, string Row) KeysOf(string id)
    {
        var dot = id.LastIndexOf('.');
        return dot < 0 ? ("", id) : (id[..dot], id[(dot + 1)..]);
    }

    public static TableEntity Of(SubmissionRecord submission)
    {
        var (partition, row) = KeysOf(submission.Id);
        return new TableEntity(partition, row)
        {
            [nameof(SubmissionRecord.Dataset)] = submission.Dataset,
            [nameof(SubmissionRecord.Unit)] = submission.Unit,
            [nameof(SubmissionRecord.Period)] = submission.Period,
            [nameof(SubmissionRecord.ReporterOrg)] = submission.ReporterOrg,
            [nameof(SubmissionRecord.Submitter)] = submission.Submitter,
            [nameof(SubmissionRecord.Channel)] = submission.Channel,
            [nameof(SubmissionRecord.FileName)] = submission.FileName,
            [nameof(SubmissionRecord.ContentType)] = submission.ContentType,
            [nameof(SubmissionRecord.Supersedes)] = submission.Supersedes,
            [nameof(SubmissionRecord.SchemaVersion)] = submission.SchemaVersion,
            [nameof(SubmissionRecord.Status)] = submission.Status.ToString(),
            [nameof(SubmissionRecord.ReceivedAt)] = submission.ReceivedAt,
            [nameof(SubmissionRecord.ProcessedAt)] = submission.ProcessedAt,
            [nameof(SubmissionRecord.Sha256)] = submission.Sha256,
            [nameof(SubmissionRecord.Bytes)] = submission.Bytes,
            [nameof(RowCounts.Read)] = submission.Counts.Read,
            [nameof(RowCounts.Accepted)] = submission.Counts.Accepted,
            [nameof(RowCounts.Unchanged)] = submission.Counts.Unchanged,
            [nameof(RowCounts.Rejected)] = submission.Counts.Rejected,
            [nameof(RowCounts.Blank)] = submission.Counts.Blank,
            [nameof(SubmissionRecord.Revision)] = submission.Revision,
            [nameof(SubmissionRecord.Replaces)] = submission.Replaces,
            [nameof(SubmissionRecord.WithdrawnAt)] = submission.WithdrawnAt,
            [nameof(SubmissionRecord.WithdrawalReason)] = submission.WithdrawalReason,
        };
    }

    public static SubmissionRecord Read(TableEntity entity) => new()
    {
        Id = $"{entity.PartitionKey}.{entity.RowKey}",
        Dataset = entity.GetString(nameof(SubmissionRecord.Dataset)),
        Unit = entity.GetString(nameof(SubmissionRecord.Unit)),
        Period = entity.GetString(nameof(SubmissionRecord.Period)),
        ReporterOrg = entity.GetString(nameof(SubmissionRecord.ReporterOrg)),
        Submitter = entity.GetString(nameof(SubmissionRecord.Submitter)),
        Channel = entity.GetString(nameof(SubmissionRecord.Channel)),
        FileName = entity.GetString(nameof(SubmissionRecord.FileName)),
        ContentType = entity.GetString(nameof(SubmissionRecord.ContentType)),
        Supersedes = entity.GetString(nameof(SubmissionRecord.Supersedes)),
        SchemaVersion = entity.GetString(nameof(SubmissionRecord.SchemaVersion)),
        Status = Enum.Parse<SubmissionStatus>(entity.GetString(nameof(SubmissionRecord.Status))),
        ReceivedAt = entity.GetDateTimeOffset(nameof(SubmissionRecord.ReceivedAt))!.Value,
        ProcessedAt = entity.GetDateTimeOffset(nameof(SubmissionRecord.ProcessedAt)),
        Sha256 = entity.GetString(nameof(SubmissionRecord.Sha256)),
        Bytes = entity.GetInt64(nameof(SubmissionRecord.Bytes)) ?? 0,
        Counts = new RowCounts(
            entity.GetInt64(nameof(RowCounts.Read)) ?? 0,
            entity.GetInt64(nameof(RowCounts.Accepted)) ?? 0,
            entity.GetInt64(nameof(RowCounts.Unchanged)) ?? 0,
            entity.GetInt64(nameof(RowCounts.Rejected)) ?? 0,
            entity.GetInt64(nameof(RowCounts.Blank)) ?? 0),
        Revision = entity.GetInt32(nameof(SubmissionRecord.Revision)) ?? 0,
        Replaces = entity.GetString(nameof(SubmissionRecord.Replaces)),
        WithdrawnAt = entity.GetDateTimeOffset(nameof(SubmissionRecord.WithdrawnAt)),
        WithdrawalReason = entity.GetString(nameof(SubmissionRecord.WithdrawalReason)),
    };
}
