using System.Text.Json;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

/// <summary>Due days of one month, computed independently of the hub from two public data sets.</summary>
/// <param name="Day5Next">The 5th, or the next workday.</param>
/// <param name="Workday5">The 5th workday.</param>
public sealed record DueDayVector(DateOnly Day5Next, DateOnly Workday5)
{
    public static Dictionary<string, DueDayVector> All { get; } =
        JsonSerializer.Deserialize<Dictionary<string, DueDayVector>>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plan", "Vectors", "due-days.json")),
            JsonSerializerOptions.Web)!;

    public static TheoryData<string> Months => [.. All.Keys];

    /// <summary>The vector of the month in which a report falls due, for the period before it.</summary>
    public static (BusinessMonth Period, DueDayVector Due) Of(string month) =>
        (BusinessMonth.Parse(month).Previous, All[month]);
}
