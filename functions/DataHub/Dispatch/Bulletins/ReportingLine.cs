using System.Text.Json.Serialization;
using DataHub.Dispatch.Verdicts;

namespace DataHub.Dispatch.Bulletins;

/// <summary>A unit's row of attachment 2 (报送情况).</summary>
/// <param name="DueOn">The last business date on which the report was on time.</param>
/// <param name="ReceivedAt">UTC; null while there is none (未报).</param>
/// <param name="OnTime">Null while neither received nor due.</param>
/// <param name="DueText">Day and time until which it was on time, marked while the calendar is provisional.</param>
public sealed record ReportingLine(
    string Unit,
    string Name,
    DateOnly DueOn,
    DateTimeOffset? ReceivedAt,
    bool? OnTime,
    int WorkdaysLate,
    int Corrections,
    int LateInARow,
    string DueText = "")
{
    /// <summary>When it was due, as the tables show it; bulletins of before kept the day alone.</summary>
    [JsonIgnore]
    public string DueShown => DueText.Length > 0 ? DueText : Shown.Date(DueOn);
}
