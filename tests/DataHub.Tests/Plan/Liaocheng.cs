using DataHub.Plan;
using DataHub.Plan.Sources;

namespace DataHub.Tests.Plan;

/// <summary>The plan that is shipped, as the build puts it beside the program.</summary>
internal static class Liaocheng
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023");

    public static PlanSet Set { get; } =
        PlanSet.Read(PlanContent.OfFolder(Folder), Path.Combine(AppContext.BaseDirectory, "schemas"));

    public static CityPlan Plan => Set.Plan;

    public static WorkCalendar Calendar => Plan.Calendar;
}
