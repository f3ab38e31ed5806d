using System.Text.Json.Nodes;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class PlanFaultTests : IDisposable
{
    private readonly PlanFolderCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Copy_of_the_plan_loads() => Assert.Equal(Liaocheng.Plan.Name, _folder.Load().Name);

    [Fact]
    public void Missing_folder_is_said() =>
        Assert.Equal(
            ["nowhere: the folder does not exist"], Assert.Throws<PlanException>(() => CityPlan.Load("nowhere")).Problems);

    [Fact]
    public void Every_fault_of_every_file_is_listed_at_once()
    {
        _folder.Change("plan.json", file => file.Remove("city"));
        _folder.Change("units.json", file => file["units"]![3]!["kind"] = "PLANET");
        _folder.Change("units.json", file => file["units"]![5]!.AsObject().Remove("order"));
        _folder.Change("thresholds.json", file => file["thresholds"]![0]!["value"] = "a lot");
        _folder.Change("ladder.json", file => file["stpes"] = new JsonArray());
        File.Delete(_folder["materials.json"]);
        File.WriteAllText(_folder["calendar/2024.json"], "{");

        var problems = _folder.Problems();

        Assert.Contains(problems, problem => problem == "plan.json: ‘city’ is missing");
        Assert.Contains(problems, Starts("units.json#/units/3/kind: "));
        Assert.Contains(problems, Starts("units.json#/units/5: "));
        Assert.Contains(problems, Starts("thresholds.json#/thresholds/0/value: "));
        Assert.Contains(problems, problem => problem == "ladder.json#/stpes: ‘stpes’ is unknown");
        Assert.Contains(problems, Starts("materials.json: "));
        Assert.Contains(problems, Starts("calendar/2024.json: "));
    }

    [Fact]
    public void Broken_file_is_one_problem()
    {
        File.WriteAllText(_folder["units.json"], "[]");
        Assert.Equal(["units.json: is no JSON object"], _folder.Problems());
    }

    [Fact]
    public void Name_given_twice_in_one_object_is_refused()
    {
        File.WriteAllText(_folder["ladder.json"], """{ "source": "a", "source": "b", "steps": [] }""");
        Assert.StartsWith("ladder.json: ", Assert.Single(_folder.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units.json", "units", 1, "code", "\"LC-DCF\"", "the unit ‘LC-DCF’ is there more than once")]
    [InlineData("units.json", "units", 1, "order", "1", "the order ‘1’ is there more than once")]
    [InlineData("units.json", "units", 1, "aliases", "[\"莘县\"]", "the name ‘莘县’ means more than one of them")]
    [InlineData("units.json", "units", 1, "gb2260", "\"37\"", "LC-CP: gb2260 is not six digits")]
    [InlineData("organisations.json", "organisations", 0, "isLead", "false", "exactly one organisation leads, not 0")]
    [InlineData("organisations.json", "organisations", 1, "code", "\"LC-YG\"",
        "the name ‘LC-YG’ means more than one of them")]
    [InlineData("materials.json", "materials", 1, "aliases", "[\"废铁\"]", "the name ‘废铁’ means more than one of them")]
    [InlineData("materials.json", "materials", 1, "code", "\"8801\"", "8801 has no entry above")]
    [InlineData("materials.json", "materials", 1, "code", "\"1x\"", "the code 1x is not two digits a level")]
    [InlineData("materials.json", "materials", 1, "unit", "\"台\"", "0101: its own unit is not allowed")]
    [InlineData("materials.json", "materials", 1, "priceMin", "99999", "0101: priceMin and priceMax make no band")]
    [InlineData("conversions.json", "factors", 0, "unit", "\"辆\"", "0501 is not reported in 辆")]
    [InlineData("conversions.json", "factors", 0, "massT", "0", "0501: massT is not positive")]
    [InlineData("conversions.json", "bands", 0, "material", "\"88\"", "88 has a band and is not in the catalogue")]
    [InlineData("conversions.json", "bands", 0, "minT", "9", "05: minT and maxT make no band")]
    [InlineData("targets.json", "projects", 0, "unit", "\"LC-XX\"", "PRJ-01: there is no unit LC-XX")]
    [InlineData("targets.json", "campaigns", 0, "to", "\"2020-01-01\"", "the campaign 2023-SITE ends before it begins")]
    [InlineData("targets.json", "counts", 0, "startsOn", "\"2024-01-01\"", "MALL: a milestone is not after startsOn")]
    [InlineData("due-rules.json", "rules", 0, "name", "\"dispatch\"", "the rule ‘dispatch’ is there more than once")]
    [InlineData("due-rules.json", "rules", 0, "datasets", "[\"D15\"]", "the dataset ‘D15’ is there more than once")]
    [InlineData("due-rules.json", "rules", 0, "graceDays", "-1", "enterprise-monthly: graceDays is negative")]
    [InlineData("due-rules.json", "reportDuties", 0, "dataset", "\"D02\"", "the duty to report D02 has no due rule")]
    [InlineData("due-rules.json", "reportDuties", 0, "lastMonth", "\"2020-01\"",
        "the duty to report D15 ends before it begins")]
    [InlineData("ladder.json", "steps", 1, "workdays", "-4", "the step T does not come after T-3")]
    [InlineData("ladder.json", "steps", 4, "lateMonthsInARow", "1", "T+5: lateMonthsInARow is less than 2")]
    [InlineData("thresholds.json", "thresholds", 0, "value", "-1", "massBalanceTolerance is negative")]
    [InlineData("thresholds.json", "thresholds", 1, "name", "\"massBalanceTolerance\"",
        "the threshold ‘massBalanceTolerance’ is there more than once")]
    [InlineData("plan.json", "phases", 1, "from", "\"2023-07-31\"", "the phase IMPL-1 begins before PLAN has ended")]
    [InlineData("plan.json", "phases", 0, "to", "\"2023-07-01\"", "the phase PLAN ends before it begins")]
    public void Item_that_contradicts_itself_or_others_is_named(
        string file, string list, int index, string member, string value, string problem)
    {
        _folder.Change(file, data => data[list]![index]![member] = JsonNode.Parse(value));
        Assert.Contains($"{file}: {problem}", _folder.Problems());
    }

    [Theory]
    [InlineData("\"2023-10-07\"", "the day ‘2023-10-07’ is there more than once")]
    [InlineData("\"2024-02-04\"", "2024-02-04 is not of the year")]
    [InlineData("\"2023-10-09\"", "2023-10-09 is a weekday, so nothing is made up by working on it")]
    public void Make_up_day_that_cannot_be_is_named(string day, string problem)
    {
        _folder.Change("calendar/2023.json", data => data["makeUpWorkdays"]!.AsArray().Add(JsonNode.Parse(day)));
        Assert.Contains($"calendar/2023.json: {problem}", _folder.Problems());
    }

    [Fact]
    public void List_that_holds_a_null_is_named()
    {
        _folder.Change("units.json", data => data["units"]![0]!["aliases"] = new JsonArray(null, null));
        Assert.Contains(_folder.Problems(), Starts("units.json#/units/0/aliases/1: "));
    }

    [Fact]
    public void Calendar_under_a_wrong_name_is_named()
    {
        File.Move(_folder["calendar/2023.json"], _folder["calendar/2022.json"]);
        Assert.Equal(["calendar/2022.json: the file is of the year 2023"], _folder.Problems());
    }

    [Fact]
    public void Plan_without_a_calendar_is_refused()
    {
        Directory.Delete(_folder["calendar"], recursive: true);
        Assert.Equal(["calendar: has no year"], _folder.Problems());
    }

    [Theory]
    [InlineData("24:01")]
    [InlineData("5pm")]
    [InlineData("")]
    public void Cutoff_that_is_no_time_is_named(string cutoff)
    {
        _folder.Change("due-rules.json", data => data["rules"]![0]!["cutoff"] = cutoff);
        Assert.Contains(_folder.Problems(), Starts("due-rules.json#/rules/0/cutoff: "));
    }

    [Fact]
    public void Cutoff_within_the_day_is_read()
    {
        _folder.Change("due-rules.json", data => data["rules"]![0]!["cutoff"] = "17:30");
        Assert.Equal(new TimeSpan(17, 30, 0), _folder.Load().DueRules["enterprise-monthly"].Cutoff);
    }

    private static Predicate<string> Starts(string beginning) =>
        problem => problem.StartsWith(beginning, StringComparison.Ordinal);
}
