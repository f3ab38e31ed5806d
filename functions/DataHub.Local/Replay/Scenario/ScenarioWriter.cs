using DataHub.Access;
using DataHub.Datasets;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Scenario.Parts;
using DataHub.Local.Replay.Truth;
using DataHub.Plan;

namespace DataHub.Local.Replay.Scenario;

/// <summary>Writes a scenario: the same seed and months give the same bytes at the same instants.</summary>
internal static class ScenarioWriter
{
    private const int OpeningDay = 10;

    public static ReplayScenario Write(CityPlan plan, DatasetRegistry datasets, int seed, BusinessMonth first, BusinessMonth last)
    {
        var opening = BusinessTime.At(first.FirstDay.AddDays(OpeningDay - 1), new TimeOnly(10, 0));
        var units = new UnitStories(plan, seed).All();
        var (fates, quantities, book) = (new Fates(plan, seed), new Quantities(seed), new ActBook(datasets));
        var beside = new TruthBook();
        var registers = new Registers(plan, seed, first, opening, beside);
        var declarations = new Declarations(plan, seed, fates, quantities);
        var reports = new Reports(fates, new Progress(seed, quantities));
        var (inspections, publicity) = (new Inspections(plan, seed, first, beside), new Publicity(seed, beside));
        var files = new CountyFiles(plan, seed, first, fates, inspections, publicity, beside);
        var city = new CityFiles(plan, seed, fates, inspections, publicity, beside);
        var acceptance = new Acceptance(plan, seed, beside);
        registers.Write(units, last, book);
        foreach (var unit in units)
        {
            foreach (var month in BusinessMonth.Range(first, last))
            {
                declarations.Write(unit, month, book);
                reports.Write(unit, month, book);
                files.Write(unit, month, book);
            }

            acceptance.Write(unit, first, last, book);
        }

        foreach (var month in BusinessMonth.Range(first, last))
        {
            city.Write(units, month, book);
        }

        var truth = new ReplayTruth
        {
            Seed = seed,
            First = first.ToString(),
            Last = last.ToString(),
            Units = [.. units.Select(unit => unit.Code)],
            Enterprises = units.Sum(unit => unit.Enterprises.Count),
            Reports = [.. reports.Told.OrderBy(told => told.At)],
            Declarations = [.. declarations.Told.OrderBy(told => told.At)],
            Base = [.. registers.Told.OrderBy(told => told.At)],
            Malls = [.. files.Told.OrderBy(told => told.At)],
            Sites = [.. beside.Sites.OrderBy(told => told.At)],
            Projects = [.. beside.Projects.OrderBy(told => told.At)],
            Campaigns = [.. beside.Campaigns.OrderBy(told => told.At)],
            Inspections = [.. beside.Inspections.OrderBy(told => told.At)],
            Publicity = [.. beside.Publicity.OrderBy(told => told.At)],
            Contacts = [.. beside.Contacts.OrderBy(told => told.At)],
            Documents = [.. beside.Documents.OrderBy(told => told.At)],
            Assessments = [.. beside.Assessments.OrderBy(told => told.At)],
            Acceptance = [.. beside.Acceptance.OrderBy(told => told.At)],
        };
        return new ReplayScenario(first, last, opening, CastOf(plan, units), book.All(), truth);
    }

    private static IReadOnlyList<ScenarioPartner> CastOf(CityPlan plan, IReadOnlyList<UnitStory> units) =>
    [
        new ScenarioPartner(ActBook.City, PartnerRole.Operator, plan.Lead.Name, Partner.Any, [Partner.Any], [Partner.Any]),
        .. units.Select(unit => new ScenarioPartner(
            unit.Partner, PartnerRole.County, $"{unit.Unit.ShortName}商务部门", unit.Code, [unit.Code], [Partner.Any])),
        .. units.SelectMany(unit => unit.Enterprises).Where(enterprise => enterprise.PostsItself).Select(enterprise =>
            new ScenarioPartner(enterprise.Partner, PartnerRole.Partner, enterprise.Name, enterprise.Uscc, [enterprise.Unit], ["D04"])),
    ];
}
