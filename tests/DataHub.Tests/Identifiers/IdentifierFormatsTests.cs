using DataHub.Identifiers;
using DataHub.JsonSchema;
using Schema = DataHub.JsonSchema.JsonSchema;

namespace DataHub.Tests.Identifiers;

public sealed class IdentifierFormatsTests
{
    [Theory]
    [InlineData("cn-uscc", "91371502MA7LC0012X")]
    [InlineData("cn-uscc", "91350100M0001TGQXM")]
    [InlineData("cn-resident-id", "11010519491231002X")]
    [InlineData("vin", "LATPAB071W1005301")]
    [InlineData("vin", "WVWZZZ1JZXW000001")]
    [InlineData("cn-plate", "鲁P12345")]
    [InlineData("cn-mobile", "13800138000")]
    [InlineData("cn-phone", "0635-8241234")]
    [InlineData("cn-phone", "13800138000")]
    [InlineData("cn-phone", "12345")]
    [InlineData("business-month", "2025-03")]
    [InlineData("business-year", "2025")]
    [InlineData("business-quarter", "2025-Q4")]
    [InlineData("business-period", "2025")]
    [InlineData("business-period", "2025-03")]
    [InlineData("business-period", "2025-Q1")]
    [InlineData("business-period", "2024-02-29")]
    public void Schema_accepts_what_is_of_the_format(string format, string value) =>
        Assert.True(IsOf(format, value));

    [Theory]
    [InlineData("cn-uscc", "914403001922038217")]
    [InlineData("cn-uscc", "")]
    [InlineData("cn-resident-id", "110105194912310021")]
    [InlineData("vin", "LFV2A21K693012345")]
    [InlineData("cn-plate", "鲁P1234")]
    [InlineData("cn-mobile", "0635-8241234")]
    [InlineData("cn-mobile", "12345")]
    [InlineData("cn-phone", "8241234")]
    [InlineData("business-month", "2025-3")]
    [InlineData("business-month", "2025-13")]
    [InlineData("business-month", "2025-00")]
    [InlineData("business-month", "2025-03-01")]
    [InlineData("business-year", "0000")]
    [InlineData("business-year", "25")]
    [InlineData("business-quarter", "2025-Q5")]
    [InlineData("business-quarter", "2025Q1")]
    [InlineData("business-period", "2025-02-29")]
    [InlineData("business-period", "2025-3-31")]
    [InlineData("business-period", "二〇二五")]
    [InlineData("business-period", "２０２５")]
    public void Schema_refuses_what_is_not_of_the_format(string format, string value) =>
        Assert.False(IsOf(format, value));

    private static bool IsOf(string format, string value)
    {
        var options = new SchemaOptions { AssertFormats = true, Formats = IdentifierFormats.All };
        var schema = Schema.Compile($$"""{ "format": "{{format}}" }""", options);
        return schema.Validate(System.Text.Encoding.UTF8.GetBytes($"\"{value}\""), new SchemaErrors(ErrorMode.Flag));
    }
}
