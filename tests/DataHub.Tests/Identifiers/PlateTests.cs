using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class PlateTests
{
    [Theory]
    [InlineData("鲁P12345")]
    [InlineData("鲁PA1B2C")]
    [InlineData("鲁P1234挂")]
    [InlineData("鲁P1234学")]
    [InlineData("鲁P1234警")]
    [InlineData("粤Z1234港")]
    [InlineData("粤Z1234澳")]
    [InlineData("京A00001")]
    [InlineData("鲁PD12345")]
    [InlineData("鲁PDA1234")]
    [InlineData("鲁PF12345")]
    [InlineData("鲁P12345D")]
    [InlineData("鲁P12345F")]
    [InlineData("鲁PA12345")]
    [InlineData("鲁PK12345")]
    public void Plate_of_the_standard_is_valid(string plate) =>
        Assert.Same(IdentifierVerdict.Valid, Plate.Check(plate));

    [Theory]
    [InlineData("鲁P1234", "PLATE-LENGTH")]
    [InlineData("鲁P1234567", "PLATE-LENGTH")]
    [InlineData("P鲁12345", "PLATE-REGION")]
    [InlineData("李P12345", "PLATE-REGION")]
    [InlineData("鲁I12345", "PLATE-REGION")]
    [InlineData("鲁112345", "PLATE-REGION")]
    [InlineData("鲁P挂1234", "PLATE-SERIAL")]
    [InlineData("鲁P1234军", "PLATE-SERIAL")]
    [InlineData("鲁PL12345", "PLATE-NEW-ENERGY")]
    [InlineData("鲁PDAB234", "PLATE-NEW-ENERGY")]
    [InlineData("鲁P123456", "PLATE-NEW-ENERGY")]
    public void Refusal_says_what_is_wrong(string plate, string reason)
    {
        var verdict = Plate.Check(plate);
        Assert.Equal((Standing.Invalid, reason, null), (verdict.Standing, verdict.Code, verdict.Suggestion));
    }

    [Theory]
    [InlineData("鲁P·12345", "鲁P12345")]
    [InlineData("鲁P 12345", "鲁P12345")]
    [InlineData("鲁p12345", "鲁P12345")]
    [InlineData("鲁Ｐ１２３４５", "鲁P12345")]
    [InlineData("鲁PI2O45", "鲁P12045")]
    [InlineData("鲁P•D12345", "鲁PD12345")]
    public void Near_miss_is_refused_with_the_plate_that_was_meant(string plate, string meant) =>
        Assert.Equal(meant, Plate.Check(plate).Suggestion);
}
