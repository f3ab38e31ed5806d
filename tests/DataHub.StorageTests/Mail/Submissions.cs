using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.StorageTests.Mail;

/// <summary>Monthly county reports as they lie in the submissions table.</summary>
internal static class Submissions
{
    public static Task AddAsync(
        SubmissionStore store,
        string unit,
        string month,
        DateTimeOffset receivedAt,
        SubmissionStatus status = SubmissionStatus.Accepted,
        string hash = "7k3m9q2xab") => store.TryAddAsync(
            new SubmissionRecord
            {
                Id = $"D15.{unit}.{month}.{hash}",
                Dataset = "D15",
                Unit = unit,
                Period = month,
                Channel = "API",
                Status = status,
                ReceivedAt = receivedAt,
                Sha256 = "00",
                Bytes = 1,
            },
            CancellationToken.None);
}
