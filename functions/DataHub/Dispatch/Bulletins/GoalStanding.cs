using System.Text.Json.Serialization;

namespace DataHub.Dispatch.Bulletins;

/// <summary>How a goal of the city stands at the month's end.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalStanding>))]
public enum GoalStanding
{
    /// <summary>No unit reports it yet (未报).</summary>
    Unknown,

    /// <summary>The target is reached (已完成), of a range its upper end; more is no failure.</summary>
    Reached,

    /// <summary>The lower end of a range is met (达到): nothing more is required (A9).</summary>
    Met,

    /// <summary>On path, or nothing is required yet (正常).</summary>
    OnPath,

    /// <summary>Behind the path (滞后于序时进度).</summary>
    Behind,
}
