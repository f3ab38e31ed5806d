using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>A unit's true figures of a month.</summary>
internal sealed class Progress(int seed, Quantities quantities)
{
    private static readonly BusinessMonth Start = new(2023, 9);

    public ProgressFigures Of(UnitStory unit, BusinessMonth month, string reporter)
    {
        var dice = Dice.Of(seed, "progress", unit.Code, month.ToString());
        var passed = BusinessMonth.Range(Start, month).Count();
        var centres = unit.Projects.Where(project => project.IsCentre).ToList();
        var known = 40 + (unit.Unit.Order * 3) + passed;
        var checkedSites = dice.Between(4, 18);
        var inspections = dice.Between(2, 9);
        var stalled = centres.Find(project => project.IsStalledIn(month));
        return new ProgressFigures
        {
            QtyMonthT = quantities.OfUnit(unit, month),
            QtyYtdT = BusinessMonth.Range(new BusinessMonth(month.Year, 1), month).Sum(part => quantities.OfUnit(unit, part)),
            CentreStatus = centres.MaxBy(project => project.IsBuiltIn(month) ? 1000 : project.ProgressIn(month))!.StageIn(month),
            CentresBuilt = centres.Count(project => project.IsBuiltIn(month)),
            CentresUnderConstruction = centres.Count(project => project.IsUnderConstructionIn(month)),
            SitesPaper = Grown(passed, 0.35, 9),
            SitesTextile = Grown(passed, 0.25, 7),
            SitesWeee = Grown(passed, 0.3, 8),
            MallCum = unit.Malls.Count(mall => mall.IsRecognisedOn(month.LastDay)),
            MallsInProgress = unit.Malls.Count(mall => mall.IsInProgressOn(month.LastDay)),
            ScrapFirms = unit.ScrapSteelFrom.Count(from => month >= from),
            LogisticsLinked = month.Year == 2023 && unit.Unit.Order % 3 == 0 ? null : month >= unit.LogisticsFrom,
            EDeclRate = Math.Min(1, 0.48m + (0.035m * passed) + (0.01m * dice.Between(0, 3))),
            UpstreamKnown = known,
            UpstreamCovered = Math.Min(known, (int)(known * (0.45 + (0.022 * passed)))),
            CampaignChecked = checkedSites,
            CampaignRectified = dice.Between(0, checkedSites / 2),
            CampaignClosed = dice.Between(0, 1),
            Inspections = inspections,
            InspectionProblems = dice.Between(0, inspections / 2),
            Publicity = dice.Between(1, 5),
            NextSteps = "加快分拣中心建设，规范回收站点管理。",
            Problems = stalled is null ? null : $"{stalled.Name}建设停滞，用地手续未办结。",
            ReporterContactId = reporter,
        };
    }

    private static int Grown(int months, double perMonth, int most) => Math.Min(most, 1 + (int)(months * perMonth));
}
