using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class PhoneTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("+8613800138000")]
    [InlineData("+86 138-0013-8000")]
    [InlineData("008613800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("19912345678")]
    public void Mobile_number_is_valid(string number) =>
        Assert.Equal(
            (Standing.Valid, Standing.Valid), (Phone.Check(number).Standing, Phone.CheckMobile(number).Standing));

    [Theory]
    [InlineData("06358241234")]
    [InlineData("0635-8241234")]
    [InlineData("0635-82412345")]
    [InlineData("010-65529988")]
    [InlineData("021 65529988")]
    [InlineData("+86 635 8241234")]
    [InlineData("+86 0635 8241234")]
    [InlineData("+86-10-65529988")]
    [InlineData("0635-8241234转801")]
    [InlineData("12345")]
    [InlineData("110")]
    [InlineData("95588")]
    [InlineData("400-810-0000")]
    public void Other_number_is_valid_but_not_a_mobile(string number) =>
        Assert.Equal(
            (Standing.Valid, Standing.Invalid), (Phone.Check(number).Standing, Phone.CheckMobile(number).Standing));

    [Theory]
    [InlineData("8241234", "PHONE-AREA-CODE")]
    [InlineData("82412345", "PHONE-AREA-CODE")]
    [InlineData("1380013800", "PHONE-FORM")]
    [InlineData("138001380000", "PHONE-FORM")]
    [InlineData("12800138000", "PHONE-FORM")]
    [InlineData("0635-1241234", "PHONE-FORM")]
    [InlineData("010-6552998", "PHONE-FORM")]
    [InlineData("0035-8241234", "PHONE-FORM")]
    [InlineData("0635-8241234转", "PHONE-FORM")]
    [InlineData("13800138000转801", "PHONE-FORM")]
    [InlineData("+86", "PHONE-FORM")]
    [InlineData("", "PHONE-FORM")]
    [InlineData("1234567890123456", "PHONE-FORM")]
    [InlineData("无", "PHONE-FORM")]
    public void Refusal_says_what_is_wrong(string number, string reason)
    {
        var verdict = Phone.Check(number);
        Assert.Equal((Standing.Invalid, reason), (verdict.Standing, verdict.Code));
    }

    [Theory]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData("138OO138OOO", "13800138000")]
    [InlineData("（0635）8241234", "06358241234")]
    [InlineData("＋86 13800138000", "+8613800138000")]
    public void Near_miss_is_refused_with_the_number_that_was_meant(string number, string meant) =>
        Assert.Equal(meant, Phone.Check(number).Suggestion);
}
