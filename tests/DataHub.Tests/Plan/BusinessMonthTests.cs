using System.Text.Json;
using CsCheck;
using DataHub.Plan;

namespace DataHub.Tests.Plan;

public sealed class BusinessMonthTests
{
    private static readonly Gen<BusinessMonth> Months =
        Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], (year, month) => new BusinessMonth(year, month));

    [Fact]
    public void Text_reads_back_as_the_same_month() =>
        Months.Sample(month => BusinessMonth.Parse(month.ToString()) == month);

    [Fact]
    public void Json_reads_back_as_the_same_month() => Months.Sample(month =>
        JsonSerializer.Deserialize<BusinessMonth>(JsonSerializer.Serialize(month)) == month);

    [Fact]
    public void Going_on_and_back_ends_where_it_began() =>
        Gen.Select(Months, Gen.Int[-600, 600]).Sample((month, n) => month.Plus(n).Plus(-n) == month);

    [Fact]
    public void Order_of_months_is_the_order_of_their_texts() =>
        Gen.Select(Months, Months).Sample((a, b) =>
            Math.Sign(a.CompareTo(b)) == Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())));

    [Fact]
    public void Range_holds_every_month_once() => Gen.Select(Months, Gen.Int[0, 60]).Sample((month, n) =>
    {
        var range = BusinessMonth.Range(month, month.Plus(n)).ToList();
        return range.Count == n + 1 && range.Zip(range.Skip(1)).All(pair => pair.First.Next == pair.Second);
    });

    [Fact]
    public void Last_day_is_the_day_before_the_next_month() =>
        Months.Sample(month => month.LastDay.AddDays(1) == month.Next.FirstDay);

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-3")]
    [InlineData("25-03")]
    [InlineData("2025/03")]
    [InlineData("2025-03-01")]
    [InlineData(" 2025-03")]
    [InlineData("")]
    [InlineData(null)]
    public void Other_texts_are_no_month(string? text)
    {
        Assert.False(BusinessMonth.TryParse(text, out _));
        Assert.Throws<FormatException>(() => BusinessMonth.Parse(text!));
    }
}
