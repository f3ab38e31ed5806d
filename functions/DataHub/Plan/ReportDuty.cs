namespace DataHub.Plan;

/// <summary>
/// A report that every unit owes each month and that the ladder watches (应报事项). A dataset with a due rule but
/// without a duty is taken in and judged, yet nobody is reminded of it (A17).
/// </summary>
/// <param name="Source">Section and obligation that demand it.</param>
public sealed record ReportDuty(string Dataset, BusinessMonth FirstMonth, BusinessMonth LastMonth, string Source)
{
    public bool Covers(BusinessMonth month) => FirstMonth <= month && month <= LastMonth;
}
