namespace DataHub.Local.Hosting;

/// <summary>An occurrence of a timer.</summary>
public readonly record struct DueTimer(DateTimeOffset At, TimerFunction Function);
