namespace DataHub.Tests.Plan;

/// <summary>Every default of domain report 1.6 is named in the plan's data.</summary>
public sealed class PlanDefaultTests : IDisposable
{
    private readonly PlanFolderCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_22_ambiguities_of_the_text_and_the_one_found_since_are_listed_with_their_source_and_place()
    {
        var defaults = Liaocheng.Plan.Defaults;

        Assert.Equal(Enumerable.Range(1, 23).Select(number => $"A{number}"), defaults.Select(known => known.Code));
        Assert.All(defaults, known => Assert.True(known.Source.Length > 0 && known.Where.Length > 0 && known.Zh.Length > 0));
    }

    [Fact]
    public void A_default_that_the_targets_rest_on_must_be_listed()
    {
        _folder.Change("defaults.json", file => file["defaults"]!.AsArray().RemoveAt(9));
        Assert.Equal(["defaults.json: targets.json names A10, which is not here"], _folder.Problems());
    }

    [Fact]
    public void The_counties_own_plans_are_owed_by_every_unit_as_one_kind_of_document()
    {
        var owed = Assert.Single(Liaocheng.Plan.Targets.Deliverables, deliverable => deliverable.Code == "COUNTY-PLAN");
        Assert.Equal(("D24", "kind", "实施方案", "A23"), (owed.Dataset, owed.Where!.Field, owed.Where.Value, owed.Ambiguity));
    }

    [Theory]
    [InlineData("dataset", "\"D99\"", "targets.json: COUNTY-PLAN: there is no dataset D99")]
    [InlineData("where", """{ "field": "sort", "value": "x" }""", "targets.json: COUNTY-PLAN: D24 has no field sort")]
    public void A_deliverable_must_be_able_to_arrive(string member, string value, string problem)
    {
        _folder.Change("targets.json", file => file["deliverables"]!.AsArray()
            .Single(it => (string?)it!["code"] == "COUNTY-PLAN")![member] = System.Text.Json.Nodes.JsonNode.Parse(value));
        Assert.Equal([problem], _folder.Problems());
    }

    [Theory]
    [InlineData("MALL", """{ "report": ["malls"] }""", "targets.json: MALL: D15 has no field malls")]
    [InlineData("LOGISTICS", """{ "report": ["logisticsLinked", "links"] }""", "targets.json: LOGISTICS: D15 has no field links")]
    public void A_target_must_be_measured_by_fields_that_there_are(string target, string measure, string problem)
    {
        _folder.Change("targets.json", file => file["counts"]!.AsArray()
            .Single(it => (string?)it!["code"] == target)!["measuredBy"] = System.Text.Json.Nodes.JsonNode.Parse(measure));
        Assert.Equal([problem], _folder.Problems());
    }

    [Fact]
    public void A_target_is_measured_by_reports_or_by_projects_and_not_by_both()
    {
        _folder.Change("targets.json", file => file["counts"]!.AsArray()
            .Single(it => (string?)it!["code"] == "PLATFORM")!["measuredBy"]!["report"] = new System.Text.Json.Nodes.JsonArray("scrapFirms"));
        Assert.NotEmpty(_folder.Problems());
    }

    [Fact]
    public void A_self_assessment_answers_targets_that_there_are()
    {
        _folder.Change("targets.json", file => file["deliverables"]!.AsArray()
            .Single(it => (string?)it!["code"] == "SELF-ASSESSMENT")!["items"] = new System.Text.Json.Nodes.JsonArray("MALL", "NONE"));
        Assert.Equal(["targets.json: SELF-ASSESSMENT: there is no target NONE"], _folder.Problems());
    }
}
