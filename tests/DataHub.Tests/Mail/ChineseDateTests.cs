using DataHub.Mail;
using DataHub.Plan;

namespace DataHub.Tests.Mail;

public sealed class ChineseDateTests
{
    [Fact]
    public void Dates_have_Arabic_figures_without_leading_zeros()
    {
        Assert.Equal("2025年4月8日", ChineseDate.Full(new DateOnly(2025, 4, 8)));
        Assert.Equal("4月8日（星期二）", ChineseDate.Weekday(new DateOnly(2025, 4, 8)));
        Assert.Equal("4月6日（星期日）", ChineseDate.Weekday(new DateOnly(2025, 4, 6)));
        Assert.Equal("2025年3月", ChineseDate.Month(new BusinessMonth(2025, 3)));
    }

    [Fact]
    public void An_instant_is_told_by_Beijings_clocks() =>
        Assert.Equal("4月9日0:05", ChineseDate.Moment(new DateTimeOffset(2025, 4, 8, 16, 5, 0, TimeSpan.Zero)));
}
