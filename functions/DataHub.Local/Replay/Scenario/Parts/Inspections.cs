using System.Globalization;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario.Parts;

/// <summary>
/// D17: each quarter the inspections that a unit or the city made, and of the quarter before what became of them since.
/// </summary>
internal sealed class Inspections(CityPlan plan, int seed, BusinessMonth first, TruthBook truth)
{
    private const int MonthsOfQuarter = 3;

    private static readonly string[] Inspectors = ["检查员甲", "检查员乙"];

    /// <param name="who">As whom it is sent.</param>
    /// <param name="by">The unit or organisation that inspected.</param>
    public void Write(string who, string by, IReadOnlyList<Enterprise> enterprises, BusinessMonth month, DateTimeOffset at, ActBook book)
    {
        if (month.Month % MonthsOfQuarter != 0 && month != plan.LastMonth)
        {
            return;
        }

        var before = month.Plus(-(((month.Month - 1) % MonthsOfQuarter) + 1));
        IReadOnlyList<InspectionStory> earlier = before < first ? [] : InspectionStory.OfQuarter(seed, by, enterprises, before);
        var today = BusinessTime.DateOf(at);
        var made = earlier.Concat(InspectionStory.OfQuarter(seed, by, enterprises, month)).Select(one => one.KnownOn(today)).ToList();
        truth.Inspections.AddRange(made.Select(one => new ToldInspection(
            at, by, one.TaskNo, one.On, one.Findings, one.RectifyBy, one.RectifiedOn, one.PublishedOn)));
        var quarter = string.Create(CultureInfo.InvariantCulture, $"{month.Year}-Q{(month.Month + 2) / MonthsOfQuarter}");
        book.Post(at, who, "D17", by, quarter, [.. made.Select(Row)]);
    }

    private static Dictionary<string, object?> Row(InspectionStory one) => new()
    {
        ["taskNo"] = one.TaskNo,
        ["objectUscc"] = one.Uscc,
        ["date"] = Text(one.On),
        ["inspectors"] = Inspectors,
        ["findings"] = one.Findings == 0
            ? null
            : new[] { new { code = "台账不全", severity = "轻" }, new { code = "露天存放", severity = "中" } }[..one.Findings],
        ["decision"] = one.Findings == 0 ? "未发现问题" : "责令整改",
        ["rectifyBy"] = Text(one.RectifyBy),
        ["rectifiedAt"] = Text(one.RectifiedOn),
        ["publishedAt"] = Text(one.PublishedOn),
    };

    private static string? Text(DateOnly? day) => day is { } date ? CountyFiles.Text(date) : null;
}
