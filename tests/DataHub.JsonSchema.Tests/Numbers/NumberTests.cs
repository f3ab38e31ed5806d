using System.Globalization;
using System.Numerics;
using CsCheck;

namespace DataHub.JsonSchema.Tests.Numbers;

public sealed class NumberTests
{
    private static readonly Gen<(BigInteger Mantissa, int Exponent)> Numbers = Gen.Select(
        Gen.OneOf(Gen.Long.Select(value => (BigInteger)value), Gen.Int[-100, 100].Select(value => (BigInteger)value),
            Gen.Select(Gen.Long, Gen.Long).Select((high, low) => ((BigInteger)high << 64) + low)),
        Gen.Int[-25, 25]);

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.0", true)]
    [InlineData("""{"type":"integer"}""", "1e400", true)]
    [InlineData("""{"type":"integer"}""", "1.5e0", false)]
    [InlineData("""{"type":"integer"}""", "0.0", true)]
    [InlineData("""{"type":"integer"}""", "1e-99999999999999999999", false)]
    [InlineData("""{"maximum":1e400}""", "1e399", true)]
    [InlineData("""{"maximum":1e400}""", "1e99999999999999999999", false)]
    [InlineData("""{"minimum":-1e-400}""", "-1e-401", true)]
    [InlineData("""{"maximum":972783798187987123879878123.18878137}""", "972783798187987123879878123.188781371", false)]
    [InlineData("""{"multipleOf":0.01}""", "19.99", true)]
    [InlineData("""{"multipleOf":0.0001}""", "0.00751", false)]
    [InlineData("""{"multipleOf":0.123456789}""", "1e308", false)]
    [InlineData("""{"multipleOf":1e-8}""", "12391239123", true)]
    [InlineData("""{"multipleOf":3}""", "3e999999999999", true)]
    [InlineData("""{"const":100}""", "1.00e2", true)]
    [InlineData("""{"enum":[0]}""", "-0.0", true)]
    [InlineData("""{"uniqueItems":true}""", "[1,2,3,4,5,6,7,8,9,1.0e0]", false)]
    [InlineData("""{"maxLength":2.0}""", "\"abc\"", false)]
    [InlineData("""{"maxItems":1e400}""", "[1]", true)]
    public void Numbers_are_what_they_write(string schema, string instance, bool valid) =>
        Assert.Equal(valid, Json.IsValid(schema, instance));

    [Fact]
    public void Comparison_agrees_with_whole_number_arithmetic() => Gen.Select(Numbers, Numbers).Sample((one, other) =>
    {
        var (left, right) = (Scale(one), Scale(other));
        var (schema, instance) = ($"{{\"minimum\":{Text(other)}}}", Text(one));
        return Json.IsValid(schema, instance) == (left >= right);
    });

    [Fact]
    public void Multiples_agree_with_whole_number_arithmetic() => Gen.Select(Numbers, Numbers).Sample((one, other) =>
    {
        var divisor = (Mantissa: BigInteger.Abs(other.Mantissa) + 1, other.Exponent);
        return Json.IsValid($"{{\"multipleOf\":{Text(divisor)}}}", Text(one)) == (Scale(one) % Scale(divisor)).IsZero;
    });

    private static BigInteger Scale((BigInteger Mantissa, int Exponent) number) =>
        number.Mantissa * BigInteger.Pow(10, number.Exponent + 25);

    private static string Text((BigInteger Mantissa, int Exponent) number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number.Mantissa}e{number.Exponent}");
}
