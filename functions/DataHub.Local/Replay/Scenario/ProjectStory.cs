using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>A project's way from its plan to operation.</summary>
/// <param name="Started">Month from which it is under construction.</param>
/// <param name="Built">Month in which it is completed.</param>
/// <param name="StallsFrom">Month from which on nothing moves for a while; null when it never stalls.</param>
internal sealed record ProjectStory(
    string Id, string Name, string Kind, BusinessMonth Started, BusinessMonth Built, BusinessMonth? StallsFrom = null)
{
    public const int MonthsStalled = 5;

    /// <summary>分拣中心 is what the plan's target counts.</summary>
    public bool IsCentre => Kind == "分拣中心";

    public bool IsStalledIn(BusinessMonth month) =>
        StallsFrom is { } from && month >= from && month < from.Plus(MonthsStalled);

    public bool IsBuiltIn(BusinessMonth month) => month >= Built;

    public bool IsUnderConstructionIn(BusinessMonth month) => month >= Started && month < Built;

    public string StageIn(BusinessMonth month) => month switch
    {
        _ when month >= Built.Plus(4) => "运营",
        _ when month >= Built.Plus(2) => "验收",
        _ when month >= Built => "已建成",
        _ when IsStalledIn(month) => "停滞",
        _ when month >= Started => "在建",
        _ when month >= Started.Plus(-3) => "备案",
        _ => "谋划",
    };

    /// <summary>Percent; a straight line from start to end that stands still where it stalls.</summary>
    public int ProgressIn(BusinessMonth month)
    {
        if (IsBuiltIn(month))
        {
            return 100;
        }

        if (month < Started)
        {
            return 0;
        }

        var done = BusinessMonth.Range(Started, month).Count(passed => !IsStalledIn(passed));
        var all = BusinessMonth.Range(Started, Built.Previous).Count(passed => !IsStalledIn(passed));
        return 95 * done / Math.Max(all, 1);
    }
}
