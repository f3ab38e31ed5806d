using System.Text.Json;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Operations.Canary;
using DataHub.Storage;
using Microsoft.Extensions.Logging;

namespace DataHub.Intake;

/// <summary>
/// Takes what the queue tells of through the road: a drop-zone upload, or a submission archived earlier. A message may
/// come twice, or after the blob is gone; both do nothing new.
/// </summary>
public sealed partial class ArrivalProcessor(
    Road road,
    Door door,
    DropZone dropZone,
    ArchivedFiles files,
    SubmissionStore submissions,
    CanaryLog canary,
    DropZoneReceipts dropZoneReceipts,
    DatasetRegistry datasets,
    HubSettings settings,
    TimeProvider clock,
    ILogger<ArrivalProcessor> logger)
{
    /// <param name="message">An Event Grid BlobCreated event, or <c>{"submission": id}</c>.</param>
    /// <exception cref="FormatException">The message is neither: it goes to the poison queue, where someone sees it.</exception>
    public async Task ProcessAsync(string message, CancellationToken cancellation)
    {
        using var document = Parse(message);
        if (DropZoneBlob.OfEvent(document.RootElement) is { } blob)
        {
            await (CanaryPath.Holds(blob.Path) ? canary.SeenAsync(blob, cancellation) : ProcessAsync(blob, cancellation));
        }
        else if (document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("submission", out var id) && id.ValueKind == JsonValueKind.String)
        {
            await ResumeAsync(id.GetString()!, cancellation);
        }
        else
        {
            throw new FormatException("A message names neither a blob nor a submission.");
        }
    }

    /// <summary>The submission that stands for a version of a blob.</summary>
    public static string IdentityOf(DropZoneBlob blob) => $"blob:{blob.Path}:{blob.ETag}";

    private async Task ProcessAsync(DropZoneBlob blob, CancellationToken cancellation)
    {
        await using var content = await dropZone.OpenAsync(blob, cancellation);
        if (content is null)
        {
            LogGone(blob.Path);
            return;
        }

        using var file = await ArrivedFile.ReceiveAsync(content, settings.MostBytes, settings.InlineBytes, cancellation);
        var path = DropZonePath.Parse(blob.Path, datasets);
        // An upload cannot have happened after now, whatever its blob's clock says.
        var now = clock.GetUtcNow();
        var arrival = door.Receive(file, new ArrivalHints
        {
            Dataset = path.Dataset,
            Unit = path.Unit,
            Period = path.Period,
            Channel = "FILE",
            FileName = blob.Path,
            ReceivedAt = blob.CreatedAt < now ? blob.CreatedAt : now,
        });
        if (path.Dataset is null)
        {
            arrival = arrival with { Findings = [UnknownDataset(path.FileName), .. arrival.Findings] };
        }

        var submission = await road.ReceiveAsync(arrival, IdentityOf(blob), cancellation);
        var receipt = await road.TravelAsync(submission, arrival, cancellation);
        await dropZoneReceipts.WriteAsync(blob, receipt, arrival, cancellation);
        LogDone(receipt.SubmissionId, receipt.Status);
    }

    private async Task ResumeAsync(string submissionId, CancellationToken cancellation)
    {
        var submission = await submissions.FindAsync(submissionId, cancellation)
            ?? throw new FormatException($"There is no submission {submissionId}.");
        if (submission.Status is not (SubmissionStatus.Received or SubmissionStatus.Withdrawn))
        {
            return;
        }

        using var arrival = await files.ReopenAsync(submission, cancellation);
        var receipt = await road.TravelAsync(submission, arrival, cancellation);
        LogDone(receipt.SubmissionId, receipt.Status);
    }

    private static JsonDocument Parse(string message)
    {
        try
        {
            return JsonDocument.Parse(message);
        }
        catch (JsonException exception)
        {
            throw new FormatException("A message is JSON.", exception);
        }
    }

    private Finding UnknownDataset(string fileName) => new(
        "PATH-DATASET", Severity.Error, null, null, null, null, fileName,
        new Wording("文件名没有说明是哪个数据集", "The file's name does not say which dataset it holds"),
        new Wording(
            $"文件名以数据集代码开头：{string.Join('、', datasets.All.Select(dataset => $"{dataset.Code} {dataset.Zh}"))}",
            $"Begin the name with a dataset code: {string.Join(", ", datasets.All.Select(dataset => dataset.Code))}"));

    [LoggerMessage(LogLevel.Information, "Submission {Id} ended {Status}")]
    private partial void LogDone(string id, SubmissionStatus status);

    [LoggerMessage(LogLevel.Warning, "Drop-zone blob {Path} is gone or was replaced before it was read")]
    private partial void LogGone(string path);
}
