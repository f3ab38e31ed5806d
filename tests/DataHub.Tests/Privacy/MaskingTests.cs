using DataHub.Privacy;

namespace DataHub.Tests.Privacy;

public class MaskingTests
{
    [Theory]
    [InlineData("备注：11010519491231002X，电话13800138000", "备注：110*************2X，电话138****8000")]
    [InlineData("wrong check digit 110105194912310021", "wrong check digit 110*************21")]
    [InlineData("91371502MA7LC0012X", "91371502MA7LC0012X")]
    [InlineData("123502001549897397", "123502001549897397")]
    [InlineData("0635-8239001, 20250305-031, 12345.678", "0635-8239001, 20250305-031, 12345.678")]
    [InlineData("138001380001", "138001380001")]
    [InlineData(null, null)]
    public void Identity_and_mobile_numbers_are_masked_wherever_they_stand(string? text, string? masked) =>
        Assert.Equal(masked, Masking.MaskNumbers(text));

    [Theory]
    [InlineData("张三丰", "张**")]
    [InlineData("LC-YG", "LC-YG")]
    [InlineData("1,234.5", "1,234.5")]
    public void What_does_not_fit_its_column_is_shown_as_far_as_it_names_nobody(string text, string shown) =>
        Assert.Equal(shown, Masking.MaskMisfit(text));
}
