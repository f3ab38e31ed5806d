using DataHub.Papers.Release;

namespace DataHub.Tests.Papers;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("聊商函〔2025〕12号", "聊商函〔2025〕12号")]
    [InlineData("聊商函[2025]12", "聊商函〔2025〕12号")]
    [InlineData(" 聊商函（2025）第 012 号 ", "聊商函〔2025〕12号")]
    [InlineData("聊无废办【2023】7号", "聊无废办〔2023〕7号")]
    public void What_a_person_types_is_written_as_the_standard_does(string typed, string number)
    {
        Assert.True(DocumentNumber.TryRead(typed, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12号")]
    [InlineData("聊商函〔25〕12号")]
    [InlineData("聊商函〔2025〕0号")]
    [InlineData("聊商函2025-12")]
    [InlineData("<b>聊</b>〔2025〕1号")]
    public void What_is_no_number_is_none(string? typed) => Assert.False(DocumentNumber.TryRead(typed, out _));
}
