namespace DataHub.Intake;

/// <summary>
/// What a submission says of itself as a whole (信封): from the query string or the drop-zone path, completed from the
/// JSON document's envelope. Rows that repeat it must agree with it; rows that leave it out take it from here.
/// </summary>
public sealed record Envelope
{
    public string? Unit { get; init; }

    /// <summary>Canonical period, such as 2025-03.</summary>
    public string? Period { get; init; }

    /// <summary>Credit code of the reporting enterprise.</summary>
    public string? ReporterOrg { get; init; }

    public string? SchemaVersion { get; init; }

    public string? Supersedes { get; init; }
}
