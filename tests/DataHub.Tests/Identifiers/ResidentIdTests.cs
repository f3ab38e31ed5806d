using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class ResidentIdTests
{
    public static TheoryData<string> ValidNumbers => [.. IdentifierVectors.ResidentIds.Valid];

    public static TheoryData<string> InvalidNumbers => [.. IdentifierVectors.ResidentIds.Invalid];

    [Theory]
    [MemberData(nameof(ValidNumbers))]
    public void Number_of_the_standard_is_valid(string number) =>
        Assert.Same(IdentifierVerdict.Valid, ResidentId.Check(number));

    [Theory]
    [MemberData(nameof(InvalidNumbers))]
    public void Wrong_number_is_invalid_and_nothing_is_made_up_for_it(string number)
    {
        var verdict = ResidentId.Check(number);
        Assert.Equal((Standing.Invalid, null), (verdict.Standing, verdict.Suggestion));
    }

    [Theory]
    [InlineData("110105194912310021", "RESIDENT-ID-CHECK")]
    [InlineData("11010519490231002X", "RESIDENT-ID-BIRTH-DATE")]
    [InlineData("110105000012310020", "RESIDENT-ID-BIRTH-DATE")]
    [InlineData("110105194913310020", "RESIDENT-ID-BIRTH-DATE")]
    [InlineData("110105194912000020", "RESIDENT-ID-BIRTH-DATE")]
    [InlineData("44052418800101001", "RESIDENT-ID-LENGTH")]
    [InlineData("110105491231002", "RESIDENT-ID-OLD-NUMBER")]
    [InlineData("11010549123100X", "RESIDENT-ID-LENGTH")]
    [InlineData("1101051949123100X2", "RESIDENT-ID-CHARACTER")]
    [InlineData("11010519491231002A", "RESIDENT-ID-CHARACTER")]
    public void Refusal_says_what_is_wrong(string number, string reason) =>
        Assert.Equal(reason, ResidentId.Check(number).Code);

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("11010519491231002×")]
    [InlineData("110105 19491231 002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("11O1O519491231OO2X")]
    public void Near_miss_is_refused_with_the_number_that_was_meant(string number)
    {
        var verdict = ResidentId.Check(number);
        Assert.Equal((Standing.Invalid, "11010519491231002X"), (verdict.Standing, verdict.Suggestion));
    }

    [Theory]
    [InlineData("1949-12-31", Standing.Valid)]
    [InlineData("1949-12-30", Standing.Invalid)]
    public void Nobody_is_born_after_today(string today, Standing standing) =>
        Assert.Equal(standing, ResidentId.Check("11010519491231002X", DateOnly.Parse(today, null)).Standing);

    [Fact]
    public void Number_of_the_future_is_not_suggested_either()
    {
        var verdict = ResidentId.Check("11010519491231002x", new DateOnly(1949, 12, 30));
        Assert.Equal(("RESIDENT-ID-FUTURE", null), (verdict.Code, verdict.Suggestion));
    }
}
