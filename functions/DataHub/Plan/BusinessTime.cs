namespace DataHub.Plan;

/// <summary>
/// Business dates are Beijing's (北京时间): UTC+8 without daylight saving since 1992 (domain report 6.3). The offset is
/// fixed here instead of looked up, because some hosting plans carry no time-zone data.
/// </summary>
public static class BusinessTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The business date on which an instant falls.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant of a Beijing wall-clock time, in UTC.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new DateTimeOffset(date.ToDateTime(time), Offset).ToUniversalTime();

    /// <summary>00:00 Beijing of a date, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>24:00 Beijing of a date, in UTC: the first instant that is too late.</summary>
    public static DateTimeOffset EndOf(DateOnly date) => StartOf(date.AddDays(1));

    /// <summary>An instant as Beijing's clocks show it.</summary>
    public static DateTimeOffset ToBeijing(DateTimeOffset instant) => instant.ToOffset(Offset);
}
