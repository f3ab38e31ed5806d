using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>
/// Invents the units' stories. Over the plan's years they reach the milestones unevenly: most malls are recognised in
/// time and some late, two centres stand still for months, one unit reports late for three months and one is silent for
/// two.
/// </summary>
internal sealed class UnitStories(CityPlan plan, int seed)
{
    // Base quantities and enterprises of a county and of a zone.
    private static readonly (int LeastT, int MostT, int Least, int Most) County = (60_000, 130_000, 27, 32);
    private static readonly (int LeastT, int MostT, int Least, int Most) Zone = (24_000, 52_000, 17, 20);

    // How long before its milestone a mall may be recognised.
    private static readonly (int First, int Later) MostDaysEarly = (140, 330);

    private const int MonthsLate = 3;
    private const int MonthsSilent = 2;

    public IReadOnlyList<UnitStory> All()
    {
        var dice = Dice.Of(seed, "stories");
        var units = plan.Units;
        var late = dice.Between(0, units.Count - 1);
        var silent = (late + dice.Between(1, units.Count - 1)) % units.Count;
        var stalling = dice.Between(0, units.Count - 1);
        var alsoStalling = (stalling + dice.Between(1, units.Count - 1)) % units.Count;
        var lateFrom = new BusinessMonth(2024, dice.Between(3, 8));
        var silentFrom = new BusinessMonth(2025, dice.Between(1, 6));
        var changing = dice.Between(0, units.Count - 1);
        return
        [
            .. units.Select((unit, index) => Of(unit, stalls: index == stalling || index == alsoStalling) with
            {
                Troubles = (index == late ? Span(lateFrom, MonthsLate, true) : [])
                    .Concat(index == silent ? Span(silentFrom, MonthsSilent, false) : [])
                    .ToDictionary(),
                ScrapSteelFrom = index == 2 ? [new(2024, 10)] : index == 1 ? [new(2025, 5)] : [],
                ReporterChangesOn = index == changing ? new DateOnly(2024, dice.Between(4, 9), 1) : null,
            }),
        ];
    }

    private UnitStory Of(ReportingUnit unit, bool stalls)
    {
        var dice = Dice.Of(seed, "unit", unit.Code);
        var size = unit.Kind == UnitKind.Zone ? Zone : County;
        var enterprises = EnterprisesOf(unit, dice.Between(size.Least, size.Most), dice.Between(size.LeastT, size.MostT));
        return new UnitStory
        {
            Unit = unit,
            Enterprises = enterprises,
            BaseT = enterprises.SelectMany(enterprise => enterprise.Goods)
                .GroupBy(goods => goods.Material[..2], StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Sum(goods => goods.MonthlyT * 12), StringComparer.Ordinal),
            Growth = (dice.Between(0.005, 0.045), dice.Between(0.005, 0.022)),
            Tardiness = dice.Between(0.02, 0.11),
            LogisticsFrom = new BusinessMonth(2024, 3).Plus(Dice.Of(seed, "logistics", unit.Code).Between(0, 10)),
            Malls = MallsOf(unit),
            Projects = ProjectsOf(unit, stalls),
        };
    }

    private List<Enterprise> EnterprisesOf(ReportingUnit unit, int count, int baseT)
    {
        var weights = Enumerable.Range(1, count).Select(number => Dice.Of(seed, "weight", unit.Code, $"{number}").Between(0.3, 2.5)).ToList();
        return [.. weights.Select((weight, index) => EnterpriseMaker.Of(
            seed, unit, index + 1, (decimal)(baseT / 12.0 * weight / weights.Sum())))];
    }

    // A mall for every one that the unit's last milestone asks for.
    private List<MallStory> MallsOf(ReportingUnit unit)
    {
        var milestones = plan.Targets.Counts.First(target => target.Code == "MALL").RampOf(unit.Code)?.Milestones ?? [];
        var malls = new List<MallStory>();
        foreach (var milestone in milestones)
        {
            while (malls.Count < milestone.Min)
            {
                var number = malls.Count + 1;
                var dice = Dice.Of(seed, "mall", unit.Code, $"{number}");
                var early = malls.Count < milestones[0].Min ? MostDaysEarly.First : MostDaysEarly.Later;
                var day = milestone.By.AddDays(dice.Chance(0.75) ? -dice.Between(5, early) : dice.Between(10, 90));
                malls.Add(MallStory.RecognisedOn($"{unit.Code}-M-{number:000}", $"{unit.ShortName}第{number}购物中心", day));
            }
        }

        return malls;
    }

    private List<ProjectStory> ProjectsOf(ReportingUnit unit, bool stalls)
    {
        var named = plan.Targets.Projects.Where(project => project.Unit == unit.Code).ToList();
        var projects = named.Select(project => Project(
            unit, project.Id, project.Name, project.StageAtIssue == "已建成", stalls && project == named[^1])).ToList();
        if (projects.Count == 0)
        {
            projects.Add(Project(unit, $"PRJ-{10 + unit.Order}", $"{unit.ShortName}再生资源绿色分拣中心", false, stalls));
        }

        // One unit's enterprises run the platform for waste equipment.
        if (unit == plan.Units[0])
        {
            projects.Add(new ProjectStory("PRJ-92", "废弃电器电子产品“互联网+”回收平台", "平台", new(2024, 2), new(2024, 7)));
        }

        return projects;
    }

    private ProjectStory Project(ReportingUnit unit, string id, string name, bool built, bool stalls)
    {
        if (built)
        {
            return new ProjectStory(id, name, "分拣中心", new BusinessMonth(2022, 1), new BusinessMonth(2023, 1));
        }

        var dice = Dice.Of(seed, "project", unit.Code, id);
        var started = new BusinessMonth(2023, 10).Plus(dice.Between(0, 9));
        var end = started.Plus(dice.Between(6, 12));
        var stall = started.Plus(dice.Between(2, 4));
        return stalls
            ? new ProjectStory(id, name, "分拣中心", started, end.Plus(ProjectStory.MonthsStalled), stall)
            : new ProjectStory(id, name, "分拣中心", started, end);
    }

    private static IEnumerable<KeyValuePair<BusinessMonth, bool>> Span(BusinessMonth from, int months, bool reports) =>
        Enumerable.Range(0, months).Select(offset => KeyValuePair.Create(from.Plus(offset), reports));
}
