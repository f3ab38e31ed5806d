using DataHub.Register;
using DataHub.Tests.Alerts;

namespace DataHub.Tests.Register;

public sealed class ReportingFiguresTests
{
    private static readonly DateTimeOffset AfterDue = Ladder.Beijing("2025-04-09 12:00");

    private static readonly ExpectedReport OnTime = Ladder.Report("2025-03", Ladder.Beijing("2025-04-08 23:59:59"));
    private static readonly ExpectedReport Late = Ladder.Report("2025-03", Ladder.Beijing("2025-04-09 00:00"));
    private static readonly ExpectedReport Missing = Ladder.Report("2025-03");

    [Fact]
    public void A_late_report_completes_and_stays_unpunctual()
    {
        var figures = ReportingFigures.Of([OnTime, OnTime, Late, Missing], AfterDue);

        Assert.Equal((4, 3, 2, 1, 1), (figures.Expected, figures.Received, figures.OnTime, figures.Late, figures.Missing));
        Assert.Equal(0.75m, figures.Completeness);
        Assert.Equal(0.5m, figures.Punctuality);
    }

    [Fact]
    public void What_is_not_due_yet_is_not_missing()
    {
        var figures = ReportingFigures.Of([OnTime, Missing], Ladder.Beijing("2025-04-08 23:59:59"));

        Assert.Equal((1, 0), (figures.Expected, figures.Missing));
        Assert.Equal(1m, figures.Completeness);
    }

    [Fact]
    public void Nothing_due_is_no_share_at_all()
    {
        var figures = ReportingFigures.Of([Missing], Ladder.Beijing("2025-04-01 00:00"));

        Assert.Null(figures.Completeness);
        Assert.Null(figures.Punctuality);
    }

    [Fact]
    public void Late_and_missing_both_count_in_a_row_and_punctual_ends_it()
    {
        Assert.True(Late.IsOverdueAt(AfterDue));
        Assert.True(Missing.IsOverdueAt(AfterDue));
        Assert.False(OnTime.IsOverdueAt(AfterDue));
    }
}
