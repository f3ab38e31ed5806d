using DataHub.Word;

namespace DataHub.Tests.Word;

public class ChineseNumberTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    public void Numbers_are_written_in_Chinese_figures(int number, string text) => Assert.Equal(text, ChineseNumber.Of(number));

    [Theory]
    [InlineData(1, "三、")]
    [InlineData(2, "（三）")]
    [InlineData(3, "3. ")]
    [InlineData(4, "（3）")]
    public void Each_level_has_its_own_numbers(int level, string text) => Assert.Equal(text, ChineseNumber.OfHeading(level, 3));
}
