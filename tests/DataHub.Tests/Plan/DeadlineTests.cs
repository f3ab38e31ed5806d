using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2025-04-09T00:00+08:00", "2025年4月8日 24:00", "2025-04-08 24:00, Beijing time")]
    [InlineData("2025-04-08T18:00+08:00", "2025年4月8日 18:00", "2025-04-08 18:00, Beijing time")]
    [InlineData("2031-04-09T00:00+08:00", "2031年4月8日 24:00（暂定）", "2031-04-08 24:00, Beijing time (provisional)")]
    public void A_deadline_is_said_as_people_say_it_and_marked_while_holidays_are_unknown(string at, string zh, string en)
    {
        var text = Deadline.Of(DateTimeOffset.Parse(at, null), Liaocheng.Calendar).Text;
        Assert.Equal((zh, en), (text.Zh, text.En));
    }
}
