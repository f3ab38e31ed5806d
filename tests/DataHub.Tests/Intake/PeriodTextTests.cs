using DataHub.Datasets;
using DataHub.Intake;

namespace DataHub.Tests.Intake;

public class PeriodTextTests
{
    [Theory]
    [InlineData(PeriodKind.Month, "2025-03", "2025-03", "2025-03-01")]
    [InlineData(PeriodKind.Month, "2025年3月", "2025-03", "2025-03-01")]
    [InlineData(PeriodKind.Quarter, "2025-Q1", "2025-Q1", "2025-01-01")]
    [InlineData(PeriodKind.Quarter, "2025q4", "2025-Q4", "2025-10-01")]
    [InlineData(PeriodKind.Quarter, "2025年第二季度", "2025-Q2", "2025-04-01")]
    [InlineData(PeriodKind.Quarter, "2025年3季度", "2025-Q3", "2025-07-01")]
    [InlineData(PeriodKind.Quarter, "2025-12", "2025-Q4", "2025-10-01")]
    [InlineData(PeriodKind.Year, "2023", "2023", "2023-01-01")]
    [InlineData(PeriodKind.Year, "2023年度", "2023", "2023-01-01")]
    [InlineData(PeriodKind.Year, "2023-12", "2023", "2023-01-01")]
    [InlineData(PeriodKind.Date, "2025-03-05", "2025-03-05", "2025-03-05")]
    [InlineData(PeriodKind.Date, "2025年3月5日", "2025-03-05", "2025-03-05")]
    [InlineData(PeriodKind.Date, "20250305", "2025-03-05", "2025-03-05")]
    public void A_period_is_read_by_the_kind_the_dataset_has(PeriodKind kind, string said, string canonical, string firstDay) =>
        Assert.Equal((canonical, DateOnly.Parse(firstDay, null)), PeriodText.Read(kind, said));

    [Theory]
    [InlineData(PeriodKind.Month, "2025")]
    [InlineData(PeriodKind.Quarter, "2025-Q5")]
    [InlineData(PeriodKind.Quarter, "2025")]
    [InlineData(PeriodKind.Year, "23")]
    [InlineData(PeriodKind.Date, "2025-03")]
    [InlineData(PeriodKind.Date, "2025-02-30")]
    [InlineData(PeriodKind.None, "2025-03")]
    public void What_is_no_period_of_the_kind_is_none(PeriodKind kind, string said) => Assert.Null(PeriodText.Read(kind, said));

    [Theory]
    [InlineData(PeriodKind.Month)]
    [InlineData(PeriodKind.Quarter)]
    [InlineData(PeriodKind.Year)]
    [InlineData(PeriodKind.Date)]
    public void The_example_of_a_kind_is_of_the_kind(PeriodKind kind) =>
        Assert.Equal(PeriodText.Example(kind), PeriodText.Read(kind, PeriodText.Example(kind))?.Canonical);
}
