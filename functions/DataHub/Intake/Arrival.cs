using System.Diagnostics.CodeAnalysis;
using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>A submission at the door: what arrived, and what its sender, path or document says of it.</summary>
public sealed record Arrival : IDisposable
{
    public required ArrivedFile File { get; init; }

    /// <summary>Null when the upload's name does not tell it.</summary>
    public Dataset? Dataset { get; init; }

    public required Envelope Envelope { get; init; }

    /// <summary>Null when the bytes are of no kind the hub reads.</summary>
    public FileFormat? Format { get; init; }

    public required string Channel { get; init; }

    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The partner's key id; null for the drop zone.</summary>
    public string? Submitter { get; init; }

    /// <summary>The submission it is to replace whole; null for an ordinary one.</summary>
    public string? Replaces { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What was wrong already at the door: an unknown kind of file, a path without a period.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Logs what was wrong at the door; false when the file is not to be read.</summary>
    [MemberNotNullWhen(true, nameof(Dataset), nameof(Format))]
    internal bool IsToBeRead(FindingLog log)
    {
        foreach (var finding in Findings)
        {
            log.Add(finding);
        }

        return Dataset is not null && Format is not null && !log.HasErrors;
    }

    /// <summary>The record of it, on which nothing is decided yet.</summary>
    /// <param name="identity">What makes this arrival itself; see <see cref="SubmissionId"/>.</param>
    public SubmissionRecord ToSubmission(string identity)
    {
        var scope = new RowScope(
            Dataset?.Code ?? SubmissionRecord.Unknown, Envelope.Unit ?? SubmissionRecord.Unknown, Envelope.Period);
        return new SubmissionRecord
        {
            Id = SubmissionId.Of(scope, identity, File.Sha256),
            Dataset = scope.Dataset,
            Unit = scope.Unit,
            Period = scope.Period,
            ReporterOrg = Envelope.ReporterOrg,
            Submitter = Submitter,
            Channel = Channel,
            FileName = FileName,
            ContentType = ContentType,
            Supersedes = Envelope.Supersedes,
            Replaces = Replaces,
            SchemaVersion = Envelope.SchemaVersion ?? Dataset?.Version,
            Status = SubmissionStatus.Received,
            ReceivedAt = ReceivedAt,
            Sha256 = File.Sha256,
            Bytes = File.Length,
        };
    }

    public void Dispose() => File.Dispose();
}
