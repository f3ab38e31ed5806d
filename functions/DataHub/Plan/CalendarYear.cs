namespace DataHub.Plan;

/// <summary>The published working days of one year; domain report 6.</summary>
/// <param name="Source">The arrangement it is taken from.</param>
/// <param name="MakeUpWorkdays">Weekend days worked in exchange (调休上班日).</param>
public sealed record CalendarYear(
    int Year,
    string Source,
    IReadOnlyList<Holiday> Holidays,
    IReadOnlyList<DateOnly> MakeUpWorkdays);
