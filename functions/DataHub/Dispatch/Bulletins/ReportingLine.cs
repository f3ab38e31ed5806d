namespace DataHub.Dispatch.Bulletins;

/// <summary>A unit's row of attachment 2 (报送情况).</summary>
/// <param name="DueOn">The last business date on which the report was on time.</param>
/// <param name="ReceivedAt">UTC; null while there is none (未报).</param>
/// <param name="OnTime">Null while neither received nor due.</param>
public sealed record ReportingLine(
    string Unit,
    string Name,
    DateOnly DueOn,
    DateTimeOffset? ReceivedAt,
    bool? OnTime,
    int WorkdaysLate,
    int Corrections,
    int LateInARow);
