using System.Globalization;
using DataHub.Alerts;
using DataHub.Plan;
using DataHub.Register;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Alerts;

/// <summary>The shipped ladder on the shipped calendar, for one unit's D15.</summary>
internal static class Ladder
{
    public static LadderClimb Climb { get; } = new(Liaocheng.Plan.Ladder, Liaocheng.Calendar);

    public static DateOnly DueOn(string month) =>
        Liaocheng.Plan.DueRules.ForDataset("D15").DueOn(BusinessMonth.Parse(month), Liaocheng.Calendar);

    /// <summary>An instant by Beijing's clocks.</summary>
    public static DateTimeOffset Beijing(string text) => new(
        DateTime.Parse(text, CultureInfo.InvariantCulture), BusinessTime.Offset);

    public static ExpectedReport Report(string month, DateTimeOffset? receivedAt = null) => new(
        "D15",
        "LC-YG",
        month,
        Liaocheng.Plan.DueRules.ForDataset("D15").DueAt(BusinessMonth.Parse(month), Liaocheng.Calendar),
        receivedAt,
        Corrections: 0,
        receivedAt is null ? [] : ["D15.LC-YG." + month + ".abc"]);

    /// <summary>The steps that are due, as <c>T+1 Taken</c>.</summary>
    public static string[] Due(
        string month, DateTimeOffset asOf, DateTimeOffset? receivedAt = null, int lateMonths = 0, params string[] recorded) =>
    [
        .. Climb.Due(Report(month, receivedAt), DueOn(month), lateMonths, recorded.ToHashSet(), asOf)
            .Select(step => $"{step.Step.Id} {step.Outcome}"),
    ];
}
