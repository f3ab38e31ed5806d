using DataHub.Dispatch.Verdicts;
using DataHub.Register;
using DataHub.Tests.Plan;

namespace DataHub.Tests.Dispatch.Verdicts;

public class ReportRulesTests
{
    // March 2025 is due on Tuesday 8 April; 24:00 Beijing is 16:00 UTC.
    private static readonly DateTimeOffset DueAt = new(2025, 4, 8, 16, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-04-08T15:59:59Z", false, 0)]
    [InlineData("2025-04-08T16:00:00Z", true, 1)]
    [InlineData("2025-04-11T15:59:59Z", true, 3)]
    [InlineData("2025-04-13T04:00:00Z", true, 3)]
    [InlineData("2025-04-14T04:00:00Z", true, 4)]
    public void Lateness_is_counted_in_workdays_of_Beijing(string receivedAt, bool late, int workdays)
    {
        var record = Record(DateTimeOffset.Parse(receivedAt, null), 0);

        Assert.Equal((late, workdays), (record.IsLate, record.WorkdaysLate));
    }

    [Fact]
    public void A_missing_report_is_late_until_the_judgement() => Assert.Equal(4, Record(null, 1).WorkdaysLate);

    [Fact]
    public void Before_its_due_day_a_report_is_neither_late_nor_missing()
    {
        var record = ReportingRecord.Of(Expected(null), 0, DueAt.AddHours(-1), Liaocheng.Calendar);

        Assert.False(record.IsLate || record.IsMissing || record.IsDue);
    }

    [Theory]
    [InlineData("2025-04-10T04:00:00Z", false)]
    [InlineData("2025-04-11T04:00:00Z", true)]
    public void A_report_late_by_the_plans_number_of_workdays_is_slow(string receivedAt, bool slow)
    {
        var unit = Case(Record(DateTimeOffset.Parse(receivedAt, null), 1));

        Assert.Equal(slow, new ReportMissedRule().Judge(unit).Any(reason => reason.Level == VerdictLevel.Slow));
    }

    [Fact]
    public void The_reason_names_due_day_and_workdays() => Assert.Equal(
        "月度工作进展应于2025年4月8日前报送，截至目前仍未报送，逾期 4 个工作日（标准：3 个工作日）",
        new ReportMissedRule().Judge(Case(Record(null, 1))).Single().Sentence.Zh);

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Three_late_reports_in_a_row_are_severe(int late, bool severe) => Assert.Equal(
        severe, new LateReportsRule().Judge(Case(Record(null, late))).Any(reason => reason.Level == VerdictLevel.Severe));

    private static UnitCase Case(ReportingRecord reporting) =>
        UnitCases.Of(new UnitFactsBuilder("LC-YG"), reporting: reporting);

    private static ReportingRecord Record(DateTimeOffset? receivedAt, int lateInARow) =>
        ReportingRecord.Of(Expected(receivedAt), lateInARow, Month.DispatchAt, Liaocheng.Calendar);

    private static ExpectedReport Expected(DateTimeOffset? receivedAt) =>
        new("D15", "LC-YG", "2025-03", DueAt, receivedAt, 0, []);
}
