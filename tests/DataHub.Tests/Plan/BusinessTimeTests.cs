using CsCheck;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class BusinessTimeTests
{
    [Theory]
    [InlineData("2025-02-05T15:59:59Z", "2025-02-05")]
    [InlineData("2025-02-05T16:00:00Z", "2025-02-06")]
    [InlineData("2024-12-31T16:00:00Z", "2025-01-01")]
    public void Business_date_turns_at_midnight_in_Beijing(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), BusinessTime.DateOf(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void Day_ends_where_the_next_begins() =>
        Gen.Int[0, 80_000].Select(new DateOnly(1900, 1, 1).AddDays).Sample(date =>
            BusinessTime.EndOf(date) == BusinessTime.StartOf(date.AddDays(1))
            && BusinessTime.DateOf(BusinessTime.EndOf(date)) == date.AddDays(1)
            && BusinessTime.DateOf(BusinessTime.EndOf(date).AddTicks(-1)) == date);
}
