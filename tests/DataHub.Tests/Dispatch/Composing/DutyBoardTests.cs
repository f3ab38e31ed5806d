using DataHub.Dispatch.Bulletins;

namespace DataHub.Tests.Dispatch.Composing;

public class DutyBoardTests
{
    private static readonly UnitFactsBuilder Unit = new UnitFactsBuilder("LC-YG")
        .Campaign("2025-03", "2025-SITE", 64, 52).Document("实施方案");

    private static readonly Bulletin Bulletin = new Month()
        .With("LC-YG", Unit)
        .WithOffice(UnitFactsBuilder.Office().Document("计划1").Document("指导目录"))
        .Compile();

    [Theory]
    [InlineData("2025-SITE", DutyState.HandedIn)]
    [InlineData("2025-ELV", DutyState.Missing)]
    [InlineData("2024-SITE", DutyState.Overdue)]
    [InlineData("COUNTY-PLAN", DutyState.HandedIn)]
    [InlineData("SELF-ASSESSMENT", DutyState.NotDue)]
    [InlineData("ACCEPTANCE", DutyState.NotDue)]
    public void A_unit_has_handed_in_what_it_owes_or_misses_it_or_is_late_or_nothing_is_due(string duty, DutyState state) => Assert.Equal(
        state, Bulletin.Units.Single(unit => unit.Unit == "LC-YG").Duties.Single(known => known.Code == duty).State);

    [Fact]
    public void The_city_is_told_who_has_not_handed_in_yet()
    {
        var duty = Duty("2025-SITE");

        Assert.Equal((11, 1, 10, 0), (duty.Due, duty.HandedIn, duty.Missing.Count, duty.Overdue.Count));
        Assert.DoesNotContain("阳谷县", duty.Missing);
    }

    [Fact]
    public void Before_the_first_day_nobody_owes_anything()
    {
        var duty = Duty("SELF-ASSESSMENT");

        Assert.Equal((0, 0, 0, 0), (duty.Due, duty.HandedIn, duty.Missing.Count, duty.Overdue.Count));
    }

    [Theory]
    [InlineData("PLAN-1", 1, 0, 0)]
    [InlineData("PLAN-2", 0, 1, 0)]
    [InlineData("CATALOGUE", 1, 0, 0)]
    public void What_was_due_before_the_plan_was_issued_is_missing_but_never_late(string code, int handedIn, int missing, int overdue)
    {
        var duty = Duty(code);

        Assert.Equal((1, handedIn, missing, overdue), (duty.Due, duty.HandedIn, duty.Missing.Count, duty.Overdue.Count));
    }

    [Fact]
    public void What_was_due_after_it_is_late() => Assert.Equal(
        ["聊城市商务局"],
        new Month().Compile().City.Duties.Single(duty => duty.Code == "CATALOGUE").Overdue);

    private static CityDuty Duty(string code) => Bulletin.City.Duties.Single(duty => duty.Code == code);
}
