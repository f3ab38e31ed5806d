using DataHub.Compliance;
using DataHub.Dispatch.Facts.Supervision;
using DataHub.Plan;

namespace DataHub.Dispatch.Facts;

/// <summary>Everything the dispatch knows of one unit, as of one instant.</summary>
public sealed record UnitFacts
{
    public required ReportingUnit Unit { get; init; }

    /// <summary>D15, oldest first: the months of the year, and those before that a verdict looks back on.</summary>
    public IReadOnlyList<ProgressReport> Progress { get; init; } = [];

    /// <summary>D04 of the month, summed up; null when nothing was declared.</summary>
    public DeclaredMonth? Declared { get; init; }

    /// <summary>D22, all years and versions.</summary>
    public IReadOnlyList<BaseQuantity> Base { get; init; } = [];

    /// <summary>D14, every stage of every mall.</summary>
    public IReadOnlyList<MallStage> Malls { get; init; } = [];

    /// <summary>D16, oldest first: the month and those before that stalling looks back on.</summary>
    public IReadOnlyList<ProjectReport> Projects { get; init; } = [];

    /// <summary>D02.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>D03, leaders and reporters.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>D17, all that is on record.</summary>
    public IReadOnlyList<Inspection> Inspections { get; init; } = [];

    /// <summary>D18, the latest report on each campaign.</summary>
    public IReadOnlyList<CampaignReport> Campaigns { get; init; } = [];

    /// <summary>D19: events of the year, and what was last done to the column in the twelve months before.</summary>
    public IReadOnlyList<PublicityItem> Publicity { get; init; } = [];

    /// <summary>D24.</summary>
    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    /// <summary>D20; empty before it is due.</summary>
    public IReadOnlyList<SelfAssessment> Assessments { get; init; } = [];

    /// <summary>D21, the last round of each item; empty before it is due.</summary>
    public IReadOnlyList<AcceptanceItem> Acceptance { get; init; } = [];

    /// <summary>Compliance alerts that were open at the instant.</summary>
    public IReadOnlyList<ComplianceCase> Cases { get; init; } = [];

    public ProgressReport? ProgressOf(BusinessMonth month) => Progress.FirstOrDefault(report => report.Month == month);

    /// <summary>The last report of that month or before: what a silent unit is known to have reached.</summary>
    public ProgressReport? LastProgressAt(BusinessMonth month) =>
        Progress.LastOrDefault(report => report.Month <= month);

    /// <summary>Who holds a role on a date: the one named last.</summary>
    public Contact? ContactOn(DateOnly date, string role) => Contacts
        .Where(contact => contact.Role == role && contact.IsActiveOn(date))
        .MaxBy(contact => contact.ValidFrom);

    /// <summary>The stage each mall had reached on a date.</summary>
    public IEnumerable<MallStage> MallsOn(DateOnly date) => Malls
        .Where(mall => mall.On <= date)
        .GroupBy(mall => mall.MallId, StringComparer.Ordinal)
        .Select(stages => stages.OrderBy(stage => stage.On).ThenBy(stage => stage.Place).Last());
}
