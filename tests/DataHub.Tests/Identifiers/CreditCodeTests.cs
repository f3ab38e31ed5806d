using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class CreditCodeTests
{
    public static TheoryData<string> ValidCodes => [.. IdentifierVectors.CreditCodes.Valid];

    public static TheoryData<string> EarlyCodes => [.. IdentifierVectors.CreditCodes.WarnOnly!];

    public static TheoryData<string> InvalidCodes => [.. IdentifierVectors.CreditCodes.Invalid];

    [Theory]
    [MemberData(nameof(ValidCodes))]
    public void Code_with_both_checks_right_is_valid(string code) =>
        Assert.Same(IdentifierVerdict.Valid, CreditCode.Check(code));

    [Theory]
    [MemberData(nameof(EarlyCodes))]
    public void Early_code_from_M0_is_doubtful(string code)
    {
        var verdict = CreditCode.Check(code);
        Assert.Equal((Standing.Doubtful, "USCC-EARLY-NUMBER"), (verdict.Standing, verdict.Code));
    }

    [Theory]
    [MemberData(nameof(InvalidCodes))]
    public void Wrong_code_is_invalid_and_nothing_is_made_up_for_it(string code)
    {
        var verdict = CreditCode.Check(code);
        Assert.Equal((Standing.Invalid, null), (verdict.Standing, verdict.Suggestion));
    }

    [Theory]
    [InlineData("914403001922038217", "USCC-CHECK")]
    [InlineData("91440300192203821O", "USCC-CHARACTER")]
    [InlineData("91440300192203821", "USCC-LENGTH")]
    [InlineData("9144030019220382166", "USCC-LENGTH")]
    [InlineData("371500200012345", "USCC-OLD-NUMBER")]
    [InlineData("37150020001234X", "USCC-LENGTH")]
    [InlineData("914403001922038226", "USCC-ORGANISATION-CHECK")]
    [InlineData("91350100M0001TGQ1M", "USCC-ORGANISATION-CHECK")]
    [InlineData("9144A3001922038216", "USCC-AREA")]
    [InlineData("000000000000000000", "USCC-TRIVIAL")]
    [InlineData("", "USCC-LENGTH")]
    public void Refusal_says_what_is_wrong(string code, string reason) =>
        Assert.Equal(reason, CreditCode.Check(code).Code);

    [Theory]
    [InlineData("9144O3001922O38216", "914403001922038216")]
    [InlineData("9I44030019220382I6", "914403001922038216")]
    [InlineData("９１３７１５０２ＭＡ７ＬＣ００１２Ｘ", "91371502MA7LC0012X")]
    [InlineData("91371502ma7lc0012x", "91371502MA7LC0012X")]
    [InlineData(" 91371502 MA7LC0012 X\u200B", "91371502MA7LC0012X")]
    [InlineData("'91371502MA7LC0012X", "91371502MA7LC0012X")]
    public void Near_miss_is_refused_with_the_code_that_was_meant(string code, string meant)
    {
        var verdict = CreditCode.Check(code);
        Assert.Equal((Standing.Invalid, "NEAR-MISS", meant), (verdict.Standing, verdict.Code, verdict.Suggestion));
    }

    [Fact]
    public void Near_miss_of_a_doubtful_code_gets_no_suggestion() =>
        Assert.Null(CreditCode.Check("91350100m0001tgqxm").Suggestion);

    [Fact]
    public void Very_long_text_is_refused() =>
        Assert.Equal("USCC-LENGTH", CreditCode.Check(new string('9', 100_000)).Code);
}
