using DataHub.Datasets;
using DataHub.Plan;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>
/// Sets the purge dates of what arrives (保存期限): of the bytes, when they are kept, and of the rows, before they are
/// written. Bytes go with the last of their rows, at the latest when the plan keeps no raw bytes any longer.
/// </summary>
public sealed class PurgePlanner(PurgeIndex index, CityPlan plan, TimeProvider clock)
{
    private const string RawRule = "rawRetentionYears";

    /// <summary>Whether a file may hold personal data: of one whose dataset nobody can tell that must be assumed.</summary>
    public static bool MayBePersonal(Dataset? dataset) => dataset is not { HasPersonalData: false };

    /// <summary>Enters the bytes of an arrival, before they are kept.</summary>
    public Task EnterBytesAsync(SubmissionRecord submission, CancellationToken cancellation) =>
        index.EnterAsync(BytesOf(submission, LastDayOfBytes(submission), RawRule), cancellation);

    /// <summary>The schedule of a submission's rows; null when they hold no personal data.</summary>
    public PurgeSchedule? ScheduleOf(SubmissionRecord submission, Dataset? dataset, RowScope scope) =>
        dataset?.Retention is { } retention
            ? new PurgeSchedule(
                index, scope, retention, submission.ReceivedAt, BusinessTime.DateOf(clock.GetUtcNow()))
            : null;

    /// <summary>Once the rows are written: their bytes go with the last of them, where that is the earlier date.</summary>
    public Task ShortenBytesAsync(
        SubmissionRecord submission, Dataset? dataset, PurgeSchedule? schedule, CancellationToken cancellation) =>
        schedule?.Last is { } last && last < LastDayOfBytes(submission)
            ? index.EnterAsync(BytesOf(submission, last, dataset!.Retention!.Rule), cancellation)
            : Task.CompletedTask;

    private DateOnly LastDayOfBytes(SubmissionRecord submission) => BusinessTime.DateOf(submission.ReceivedAt)
        .AddYears((int)plan.Thresholds[RawRule]).AddDays(1);

    private static PurgeEntry BytesOf(SubmissionRecord submission, DateOnly due, string rule) => new(
        due,
        submission.Dataset,
        submission.Unit,
        submission.Period,
        rule,
        submission.Id,
        submission.Sha256,
        submission is { Channel: "FILE", FileName: { } path } ? DropZoneReceipts.PathsOf(path) : null);
}
