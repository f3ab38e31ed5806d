using DataHub.Plan;

namespace DataHub.Tests.Plan;

/// <summary>The plan that is shipped, as the build puts it beside the program.</summary>
internal static class Liaocheng
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "plan", "liaocheng-2023");

    public static CityPlan Plan { get; } = CityPlan.Load(Folder);

    public static WorkCalendar Calendar => Plan.Calendar;
}
