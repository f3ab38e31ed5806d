using System.Reflection;
using NCrontab;

namespace DataHub.Local.Hosting;

/// <summary>A function that runs on a schedule, in UTC.</summary>
public sealed record TimerFunction(string Name, MethodInfo Method, CrontabSchedule Schedule)
    : FunctionDeclaration(Name, Method)
{
    /// <summary>Occurrences later than <paramref name="after"/>, up to and with <paramref name="upTo"/>.</summary>
    internal IEnumerable<DateTimeOffset> Occurrences(DateTimeOffset after, DateTimeOffset upTo) =>
        Schedule.GetNextOccurrences(after.UtcDateTime, upTo.UtcDateTime.AddTicks(1))
            .Select(at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));

    internal DateTimeOffset Next(DateTimeOffset after) =>
        new(DateTime.SpecifyKind(Schedule.GetNextOccurrence(after.UtcDateTime), DateTimeKind.Utc));
}
