using DataHub.Datasets;
using DataHub.Storage;

namespace DataHub.Intake;

/// <summary>What is said of an arrival outside its bytes: by the query string, the drop-zone path or the command line.</summary>
public sealed record ArrivalHints
{
    public Dataset? Dataset { get; init; }

    public string? Unit { get; init; }

    public string? Period { get; init; }

    public string? ReporterOrg { get; init; }

    public string? SchemaVersion { get; init; }

    public string? Supersedes { get; init; }

    /// <summary>The submission it is to replace whole, rows it does not name included.</summary>
    public string? Replaces { get; init; }

    /// <summary>The unit meant when nobody says one: that of a key which covers only one.</summary>
    public string? OnlyUnit { get; init; }

    /// <summary>The enterprise meant when nobody says one: that of a key which acts for one.</summary>
    public string? OnlyReporter { get; init; }

    public required string Channel { get; init; }

    public string? FileName { get; init; }

    public string? ContentType { get; init; }

    public string? Submitter { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The hints with which a submission came, for taking its road again.</summary>
    public static ArrivalHints Of(SubmissionRecord submission, Dataset? dataset) => new()
    {
        Dataset = dataset,
        Unit = submission.Unit,
        Period = submission.Period,
        ReporterOrg = submission.ReporterOrg,
        Supersedes = submission.Supersedes,
        Replaces = submission.Replaces,
        SchemaVersion = submission.SchemaVersion,
        Channel = submission.Channel,
        FileName = submission.FileName,
        ContentType = submission.ContentType,
        Submitter = submission.Submitter,
        ReceivedAt = submission.ReceivedAt,
    };
}
