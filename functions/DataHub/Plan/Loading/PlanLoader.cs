namespace DataHub.Plan.Loading;

/// <summary>Puts a plan together from the files of its folder.</summary>
internal static class PlanLoader
{
    /// <exception cref="PlanException">The folder is missing or its data is wrong; lists every fault.</exception>
    public static CityPlan Load(string directory)
    {
        if (!Directory.Exists(directory))
        {
            throw new PlanException(directory, ["the folder does not exist"]);
        }

        var folder = new PlanFolder(directory);
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
        if (folder.Problems.Count > 0)
        {
            throw new PlanException(directory, folder.Problems);
        }

        return new CityPlan(units, organisations)
        {
            Id = head.Id,
            Version = head.Version,
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
        };
    }
}
