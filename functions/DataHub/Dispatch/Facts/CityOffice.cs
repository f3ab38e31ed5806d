using DataHub.Plan;

namespace DataHub.Dispatch.Facts;

/// <summary>The city's own organisations as one that reports beside the units.</summary>
internal static class CityOffice
{
    /// <summary>The lead organisation, as a unit that stands behind all others and has no targets.</summary>
    public static ReportingUnit Of(CityPlan plan) => new(
        plan.Lead.Code, plan.Lead.Name, plan.Lead.Name, UnitKind.County, int.MaxValue, null, "", []);

    /// <summary>What was read of several organisations, as one.</summary>
    public static UnitFacts Together(CityPlan plan, IReadOnlyCollection<UnitFacts> organisations) => new()
    {
        Unit = Of(plan),
        Projects = [.. organisations.SelectMany(one => one.Projects).OrderBy(report => report.Month)],
        Inspections = [.. organisations.SelectMany(one => one.Inspections)],
        Publicity = [.. organisations.SelectMany(one => one.Publicity)],
        Documents = [.. organisations.SelectMany(one => one.Documents)],
    };
}
