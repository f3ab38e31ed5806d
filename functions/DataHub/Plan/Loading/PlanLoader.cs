namespace DataHub.Plan.Loading;

/// <summary>Puts a plan together from the files of its folder.</summary>
internal static class PlanLoader
{
    /// <returns>Null when something is wrong: the folder has the faults.</returns>
    public static CityPlan? Read(PlanFolder folder)
    {
        var head = PlanHead.Read(folder);
        var units = UnitsReader.Units(folder);
        var organisations = UnitsReader.Organisations(folder, units);
        var catalogue = CatalogueReader.Read(folder);
        var targets = TargetsReader.Read(folder, units);
        var (dueRules, duties) = DueRulesReader.Read(folder);
        var ladder = LadderReader.Read(folder);
        var thresholds = ThresholdsReader.Read(folder);
        var compliance = ComplianceReader.Read(folder, organisations);
        var calendar = CalendarReader.Read(folder);
        var defaults = DefaultsReader.Read(folder, targets);
        folder.RefuseStrangers();
        if (folder.Faults.Count > 0)
        {
            return null;
        }

        return new CityPlan(units, organisations)
        {
            Id = head.Id,
            Version = head.Version + folder.Content.VersionMark,
            City = head.City,
            Document = head.Document,
            FirstMonth = head.FirstMonth,
            LastMonth = head.LastMonth,
            Phases = head.Phases,
            Catalogue = catalogue!,
            Targets = targets!,
            DueRules = dueRules!,
            ReportDuties = duties,
            Ladder = ladder,
            Thresholds = thresholds!,
            Compliance = compliance!,
            Calendar = calendar,
            Defaults = defaults,
        };
    }
}
