using DataHub.Plan;
using DataHub.Register;
using DataHub.Tests.Alerts;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Register;

/// <summary>Where a deadline lies to the second, by Beijing's clocks and the published calendar.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2025-03", "2025-04-08 23:59:59", ReportState.OnTime)]
    [InlineData("2025-03", "2025-04-09 00:00", ReportState.Late)]
    [InlineData("2024-12", "2025-01-08 23:59:59", ReportState.OnTime)]
    [InlineData("2024-12", "2025-01-09 00:00", ReportState.Late)]
    [InlineData("2025-01", "2025-02-08 23:59:59", ReportState.OnTime)]
    [InlineData("2025-01", "2025-02-09 00:00", ReportState.Late)]
    [InlineData("2025-09", "2025-10-09 23:59:59", ReportState.OnTime)]
    [InlineData("2025-09", "2025-10-10 00:00", ReportState.Late)]
    [InlineData("2024-03", "2024-04-08 23:59:59", ReportState.OnTime)]
    public void A_county_report_is_on_time_up_to_the_last_second_of_its_due_day(string month, string received, ReportState state) =>
        Assert.Equal(state, Ladder.Report(month, Ladder.Beijing(received)).StateAt(Ladder.Beijing("2025-12-31")));

    [Theory]
    [InlineData("2023-09", "2023-10-07 23:59:59", "2023-10-08 00:00")]
    [InlineData("2024-03", "2024-04-07 23:59:59", "2024-04-08 00:00")]
    public void A_declaration_due_on_a_make_up_weekend_is_due_that_very_day(string month, string onTime, string late)
    {
        var dueAt = Liaocheng.Plan.DueRules.ForDataset("D04").DueAt(BusinessMonth.Parse(month), Liaocheng.Calendar);

        Assert.True(Ladder.Beijing(onTime) < dueAt);
        Assert.Equal(Ladder.Beijing(late), dueAt);
    }

    [Fact]
    public void A_report_before_its_month_has_ended_is_on_time() => Assert.Equal(
        ReportState.OnTime, Ladder.Report("2025-03", Ladder.Beijing("2025-03-28 09:00")).StateAt(Ladder.Beijing("2025-03-29")));

    [Fact]
    public void What_is_not_due_yet_is_open_and_one_second_later_missing()
    {
        var report = Ladder.Report("2025-03");

        Assert.Equal(ReportState.Open, report.StateAt(Ladder.Beijing("2025-04-08 23:59:59")));
        Assert.Equal(ReportState.Missing, report.StateAt(Ladder.Beijing("2025-04-09 00:00")));
    }

    [Fact]
    public void What_was_due_before_the_plan_was_issued_is_neither_missing_nor_late()
    {
        var report = Ladder.Report("2023-08") with { PredatesIssue = true };

        Assert.True(Liaocheng.Plan.PredatesIssue(Ladder.DueOn("2023-08")));
        Assert.False(Liaocheng.Plan.PredatesIssue(Ladder.DueOn("2023-09")));
        Assert.Equal(ReportState.NotOwed, report.StateAt(Ladder.Beijing("2023-12-01")));
        Assert.False(report.IsOverdueAt(Ladder.Beijing("2023-12-01")));
        var came = report with { ReceivedAt = Ladder.Beijing("2023-11-01") };
        Assert.Equal(ReportState.OnTime, came.StateAt(Ladder.Beijing("2023-12-01")));
        Assert.False(came.IsLate);
    }

    [Theory]
    [InlineData(null, "2025-04-08 12:00", ReportState.Open)]
    [InlineData(null, "2025-04-12 12:00", ReportState.Excused)]
    [InlineData(null, "2025-04-16 00:00", ReportState.Missing)]
    [InlineData("2025-04-15 23:59:59", "2025-05-01", ReportState.ExcusedOnTime)]
    [InlineData("2025-04-16 00:00", "2025-05-01", ReportState.Late)]
    [InlineData("2025-04-07 09:00", "2025-05-01", ReportState.OnTime)]
    public void An_extension_moves_the_deadline_and_shows(string? received, string at, ReportState state)
    {
        var report = Extended(received is null ? null : Ladder.Beijing(received));

        Assert.Equal(state, report.StateAt(Ladder.Beijing(at)));
    }

    [Fact]
    public void What_is_excused_is_not_expected_yet_and_counts_as_punctual_once_it_comes()
    {
        var at = Ladder.Beijing("2025-04-12 12:00");
        var waiting = ReportingFigures.Of([Extended(null), Ladder.Report("2025-03")], at);
        var came = ReportingFigures.Of([Extended(Ladder.Beijing("2025-04-10")), Ladder.Report("2025-03")], at);

        Assert.Equal((1, 0, 1, 1), (waiting.Expected, waiting.Received, waiting.Missing, waiting.Excused));
        Assert.Equal((2, 1, 1, 0.5m), (came.Expected, came.OnTime, came.Excused, came.Punctuality!.Value));
    }

    private static ExpectedReport Extended(DateTimeOffset? received)
    {
        var regular = Ladder.Report("2025-03", received);
        var extension = new Extension("LC-YG", "D15", "2025-03", new DateOnly(2025, 4, 15), "防汛", "op", default);
        return regular with { RegularDueAt = regular.DueAt, DueAt = extension.DueAt, Extension = extension };
    }
}
