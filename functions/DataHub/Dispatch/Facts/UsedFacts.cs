using DataHub.Plan;

namespace DataHub.Dispatch.Facts;

/// <summary>Which of a unit's facts a month's bulletin rests on.</summary>
internal static class UsedFacts
{
    // Registers that change for reasons of their own, and what stands beside the unit's report: named with the
    // bulletin's submissions, not row by row.
    private static readonly string[] Beside = ["D03", "D17", "D18", "D19", "D20", "D21", "D24"];

    /// <summary>
    /// The month's rows but for the declarations, of which the sums are used; what pace and stalling look back on, and of
    /// the registers what had happened by the month's end: a mall recognised in May does not touch the bulletin of March.
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
            .. facts.Inspections.Where(inspection => inspection.On <= month.LastDay).Select(inspection => inspection.Source),
            .. facts.Campaigns.Select(report => report.Source),
            .. facts.Publicity.Select(item => item.Source),
            .. facts.Documents.Select(document => document.Source),
            .. facts.Assessments.Select(item => item.Source),
            .. facts.Acceptance.Select(item => item.Source),
        ];
    }

    /// <summary>Those of them that a unit's line of the bulletin names row by row.</summary>
    public static IEnumerable<SourceRef> OfLine(UnitFacts facts, BusinessMonth month) =>
        Of(facts, month).Where(source => !Beside.Contains(source.Dataset));
}
