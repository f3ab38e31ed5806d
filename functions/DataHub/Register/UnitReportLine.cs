namespace DataHub.Register;

/// <summary>A unit's line of the register as it is shown.</summary>
/// <param name="DueAt">The first instant at which it is late, UTC, moved by an extension.</param>
/// <param name="LateInARow">Late or missing months in a row, this one included.</param>
/// <param name="Enterprises">How its enterprises declared; null where the dataset is the unit's own.</param>
/// <param name="EDeclarationRate">Share of the enterprises that declared which did so electronically (电子化申报率).</param>
public sealed record UnitReportLine(
    string Unit,
    string Name,
    ReportState State,
    DateTimeOffset DueAt,
    DateTimeOffset RegularDueAt,
    Extension? Extension,
    DateTimeOffset? ReceivedAt,
    int Corrections,
    int LateInARow,
    IReadOnlyList<string> SubmissionIds,
    ReportingFigures? Enterprises = null,
    decimal? EDeclarationRate = null);
