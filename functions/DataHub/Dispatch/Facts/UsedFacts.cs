using DataHub.Plan;

namespace DataHub.Dispatch.Facts;

/// <summary>Which of a unit's facts a month's bulletin rests on.</summary>
internal static class UsedFacts
{
    /// <summary>
    /// The month's rows but for the declarations, of which the sums are used; what pace and stalling look back on, and of the registers what had happened by the month's
    /// end: a mall recognised in May does not touch the bulletin of March.
    /// </summary>
    public static IEnumerable<SourceRef> Of(UnitFacts facts, BusinessMonth month)
    {
        var lookedAt = new[] { month, month.Previous, facts.LastProgressAt(month)?.Month ?? month };
        return
        [
            .. facts.Progress.Where(report => lookedAt.Contains(report.Month)).Select(report => report.Source),
            .. facts.Projects.Select(project => project.Source),
            .. facts.Malls.Where(mall => mall.On <= month.LastDay).Select(mall => mall.Source),
            .. facts.Base.Select(row => row.Source),
            .. facts.Sites.Select(site => site.Source),
            .. facts.Contacts.Select(contact => contact.Source),
        ];
    }
}
