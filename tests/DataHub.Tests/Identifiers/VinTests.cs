using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class VinTests
{
    public static TheoryData<string> ValidNumbers => [.. IdentifierVectors.Vins.Valid];

    public static TheoryData<string> InvalidNumbers => [.. IdentifierVectors.Vins.Invalid];

    [Theory]
    [MemberData(nameof(ValidNumbers))]
    public void Number_with_the_right_check_digit_is_valid(string vin) =>
        Assert.Same(IdentifierVerdict.Valid, Vin.Check(vin));

    [Theory]
    [MemberData(nameof(InvalidNumbers))]
    public void Wrong_number_is_invalid_and_nothing_is_made_up_for_it(string vin)
    {
        var verdict = Vin.Check(vin);
        Assert.Equal((Standing.Invalid, null), (verdict.Standing, verdict.Suggestion));
    }

    [Theory]
    [InlineData("LFV2A21K693012345", "VIN-CHECK")]
    [InlineData("LE4HG4HB0AL016789", "VIN-CHECK")]
    [InlineData("1M8GDM9AIKP042788", "VIN-CHARACTER")]
    [InlineData("1M8GDM9AXKP04278", "VIN-LENGTH")]
    [InlineData("11111111111111111", "VIN-TRIVIAL")]
    [InlineData("00000000000000000", "VIN-TRIVIAL")]
    public void Refusal_says_what_is_wrong(string vin, string reason) =>
        Assert.Equal(reason, Vin.Check(vin).Code);

    [Theory]
    [InlineData("WVWZZZ1JZXW000001")]
    [InlineData("1M8GDM9A1KP042788")]
    public void Foreign_number_with_another_check_digit_is_doubtful(string vin)
    {
        var verdict = Vin.Check(vin);
        Assert.Equal((Standing.Doubtful, "VIN-CHECK-ABROAD"), (verdict.Standing, verdict.Code));
    }

    [Theory]
    [InlineData("latpab071w1005301")]
    [InlineData("LATPABO7IWIOO53OI")]
    [InlineData("LATPAB07 1W1005301")]
    public void Near_miss_is_refused_with_the_number_that_was_meant(string vin)
    {
        var verdict = Vin.Check(vin);
        Assert.Equal((Standing.Invalid, "LATPAB071W1005301"), (verdict.Standing, verdict.Suggestion));
    }
}
