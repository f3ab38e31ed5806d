using DataHub.Datasets;
using DataHub.Local.Demo.Acts;
using DataHub.Local.Replay.Scenario;
using DataHub.Plan;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Replay;

public class ReplayScenarioTests
{
    private static readonly CityPlan Plan = Liaocheng.Plan;
    private static readonly DatasetRegistry Datasets = DatasetRegistry.Load(new HubSettings().SchemaFolder, Plan);
    private static readonly ReplayScenario Whole = Write(1, Plan.FirstMonth, Plan.LastMonth);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_at_the_same_instants()
    {
        var (one, other) = (Write(7, new(2024, 3), new(2024, 4)), Write(7, new(2024, 3), new(2024, 4)));

        Assert.Equal(one.Acts.Select(act => act.Act.At), other.Acts.Select(act => act.Act.At));
        Assert.Equal(one.Acts.Select(act => Convert.ToHexString(act.Content)), other.Acts.Select(act => Convert.ToHexString(act.Content)));
    }

    [Fact]
    public void Another_seed_gives_another_scenario() => Assert.NotEqual(
        Write(7, new(2024, 3), new(2024, 3)).Acts.Select(act => Convert.ToHexString(act.Content)),
        Write(8, new(2024, 3), new(2024, 3)).Acts.Select(act => Convert.ToHexString(act.Content)));

    [Fact]
    public void A_month_is_the_same_whether_it_is_played_alone_or_with_others()
    {
        var alone = Write(1, new(2024, 6), new(2024, 6)).Truth.Reports;

        Assert.Equal(Whole.Truth.Reports.Where(report => report.Month == "2024-06"), alone);
    }

    [Fact]
    public void Eleven_units_and_more_than_260_enterprises_report_for_26_months()
    {
        var reported = Whole.Truth.Reports.Select(report => (report.Unit, report.Month)).Distinct().Count();

        Assert.Equal((11, 26), (Whole.Truth.Units.Count, Whole.Months.Count()));
        Assert.InRange(Whole.Truth.Enterprises, 260, 330);
        // 286 are owed; some never come.
        Assert.InRange(reported, 270, 285);
    }

    [Fact]
    public void Two_centres_stand_still_and_one_unit_is_late_for_three_months()
    {
        var units = new UnitStories(Plan, 1).All();

        Assert.Equal(2, units.Count(unit => unit.Projects.Any(project => project.StallsFrom is not null)));
        Assert.Single(units, unit => unit.Troubles.Count(trouble => trouble.Value) == 3);
        Assert.Single(units, unit => unit.Troubles.Count(trouble => !trouble.Value) == 2);
    }

    [Fact]
    public void Malls_add_up_to_the_citys_target_in_the_end_and_some_come_late()
    {
        var malls = new UnitStories(Plan, 1).All().SelectMany(unit => unit.Malls).ToList();

        Assert.Equal(30, malls.Count(mall => mall.IsRecognisedOn(new DateOnly(2025, 11, 30))));
        Assert.InRange(malls.Count(mall => mall.IsRecognisedOn(new DateOnly(2024, 12, 31))), 15, 29);
    }

    [Fact]
    public void Every_dataset_of_the_supervision_is_sent() => Assert.Equal(
        ["D01", "D02", "D03", "D04", "D14", "D15", "D16", "D17", "D18", "D19", "D20", "D21", "D22", "D24"],
        Whole.Acts.Select(act => act.Act.Dataset).Distinct().Order());

    [Fact]
    public void Both_entrances_are_taken_and_some_submissions_are_to_be_refused()
    {
        Assert.Equal([ActWay.Http, ActWay.Drop], Whole.Acts.Select(act => act.Act.How).Distinct().Order());
        Assert.Contains(Whole.Acts, act => act.Act.Expect == ActOutcome.Rejected);
        Assert.Contains(Whole.Acts, act => act.Act.Expect == ActOutcome.PartlyAccepted);
    }

    [Fact]
    public void Nothing_is_handed_in_while_the_timers_of_an_hour_run() =>
        Assert.DoesNotContain(Whole.Acts, act => BusinessTime.ToBeijing(act.Act.At).Hour is 9 or 17);

    [Fact]
    public void Invented_credit_codes_are_valid() => Assert.All(
        Enumerable.Range(1, 200),
        number => Assert.Equal(
            DataHub.Identifiers.Standing.Valid,
            DataHub.Identifiers.CreditCode.Check(CreditCodes.Company("371502", Dice.Of(1, "code", $"{number}"))).Standing));

    private static ReplayScenario Write(int seed, BusinessMonth first, BusinessMonth last) =>
        ScenarioWriter.Write(Plan, Datasets, seed, first, last);
}
