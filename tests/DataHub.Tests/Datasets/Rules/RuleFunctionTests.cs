namespace DataHub.Tests.Datasets.Rules;

public class RuleFunctionTests
{
    private const string Sorting = """{"outputs":[{"material":"0301","massT":3.1},{"material":"0302","massT":1.7}]}""";

    [Fact]
    public void A_member_is_summed_over_a_list_of_records() => Assert.Equal(4.8m, Rule.Value("sum(outputs.massT)", Sorting));

    [Fact]
    public void A_record_without_the_member_adds_nothing() =>
        Assert.Equal(3.1m, Rule.Value("sum(outputs.massT)", """{"outputs":[{"material":"0301","massT":3.1},{"material":"0302"}]}"""));

    [Fact]
    public void Without_a_list_there_is_no_sum() => Assert.Null(Rule.Value("sum(outputs.massT)", "{}"));

    [Theory]
    [InlineData("{}", 4)]
    [InlineData("""{"residueT":0.2}""", 4.2)]
    public void A_missing_value_can_have_a_default(string row, double expected) =>
        Assert.Equal((decimal)expected, Rule.Value("4 + default(residueT, 0)", row));

    [Theory]
    [InlineData("""["0103","0104"]""", 1)]
    [InlineData("""["0103","02","0301"]""", 3)]
    public void Classes_are_counted_once(string list, int expected) =>
        Assert.Equal(expected, Rule.Value("classes(parentLotIds)", $$"""{"parentLotIds":{{list}}}"""));

    [Theory]
    [InlineData("contains(parentLotIds, 'L-1')", true)]
    [InlineData("contains(parentLotIds, 'L')", false)]
    [InlineData("contains(remark, '食品')", true)]
    [InlineData("contains(toParty, '食品')", null)]
    public void A_list_contains_items_and_a_text_passages(string condition, bool? expected) =>
        Assert.Equal(expected, Rule.Holds(condition, """{"parentLotIds":["L-1","L-2"],"remark":"非食品用途"}"""));

    [Theory]
    [InlineData("prefix(materialIn, 2) == '01'", true)]
    [InlineData("prefix(materialIn, 9) == '0103'", true)]
    [InlineData("prefix(materialOut, 2) == '01'", null)]
    public void A_prefix_is_no_longer_than_the_text(string condition, bool? expected) =>
        Assert.Equal(expected, Rule.Holds(condition, """{"materialIn":"0103"}"""));

    [Theory]
    [InlineData("91371502MA7LC0012X", true)]
    [InlineData("91350100M0001TGQXM", true)]
    [InlineData("某公司", false)]
    public void A_text_is_of_a_format_or_not(string party, bool expected) =>
        Assert.Equal(expected, Rule.Holds("is(toParty, 'cn-uscc')", $$"""{"toParty":"{{party}}"}"""));

    [Theory]
    [InlineData("date(ts) == '2025-03-05'", true)]
    [InlineData("days(ts, '2025-03-08') == 3", true)]
    [InlineData("minutes(ts, now()) > 0", true)]
    [InlineData("years(ts, '2027-03-04') == 1", true)]
    [InlineData("years(ts, '2027-03-05') == 2", true)]
    [InlineData("date(businessDate) == '2025-03-05'", null)]
    public void An_instants_date_is_Beijings(string condition, bool? expected) =>
        Assert.Equal(expected, Rule.Holds(condition, """{"ts":"2025-03-04T16:30:00Z"}"""));

    [Fact]
    public void The_29th_of_February_is_a_year_old_on_the_28th() =>
        Assert.Equal(1, Rule.Value("years('2024-02-29', '2025-02-28')", "{}"));

    [Fact]
    public void Workdays_leave_out_holidays_and_count_make_up_days() =>
        // 1 to 8 October 2025 are holidays; Saturday the 11th is worked.
        Assert.Equal(3, Rule.Value("workdays('2025-09-30', '2025-10-11')", "{}"));

    [Theory]
    [InlineData("hazardous(materialIn)", "1090", true)]
    [InlineData("hazardous(materialIn)", "0103", false)]
    [InlineData("between(0.05, piece_min(materialIn), piece_max(materialIn))", "0610", true)]
    [InlineData("between(0.09, piece_min(materialIn), piece_max(materialIn))", "0610", false)]
    [InlineData("between(0.09, piece_min(materialIn), piece_max(materialIn))", "0101", null)]
    public void The_catalogue_is_asked_by_code(string condition, string material, bool? expected) =>
        Assert.Equal(expected, Rule.Holds(condition, $$"""{"materialIn":"{{material}}"}"""));

    [Theory]
    [InlineData("sum(outputs.mass) > 0", "outputs.mass")]
    [InlineData("sum(massT) > 0", "massT")]
    [InlineData("is(toParty, 'cn-uscc-2')", "cn-uscc-2")]
    [InlineData("outputs == 'x'", "outputs")]
    public void What_a_rule_cannot_mean_is_refused_when_it_is_loaded(string condition, string named) =>
        Assert.Contains(named, Rule.Refusal(condition), StringComparison.Ordinal);
}
