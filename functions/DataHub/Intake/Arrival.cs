using DataHub.Datasets;
using DataHub.Intake.Reading;
using DataHub.Intake.Receipts;

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

    public void Dispose() => File.Dispose();
}
