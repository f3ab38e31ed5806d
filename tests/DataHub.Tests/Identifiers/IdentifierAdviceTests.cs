using DataHub.Identifiers;

namespace DataHub.Tests.Identifiers;

public sealed class IdentifierAdviceTests
{
    [Theory]
    [InlineData("cn-uscc", "91371502MA7LC0012X")]
    [InlineData("date", "31.3.2025")]
    public void Nothing_is_said_of_a_valid_identifier_or_another_format(string format, string value) =>
        Assert.Null(IdentifierAdvice.For(format, value));

    [Theory]
    [InlineData("cn-uscc", "91371502MA7LCOO12X", "91371502MA7LC0012X")]
    [InlineData("cn-resident-id", "11010519491231002x", "11010519491231002X")]
    [InlineData("vin", "LATPABO71W1005301", "LATPAB071W1005301")]
    [InlineData("cn-plate", "鲁P·12345", "鲁P12345")]
    [InlineData("cn-mobile", "１３８００１３８０００", "13800138000")]
    [InlineData("business-year", "2O25", "2025")]
    [InlineData("cn-uscc", "91371502MA7LC0013X", null)]
    [InlineData("business-quarter", "2025-Q5", null)]
    public void Refused_identifier_gets_a_reason_and_perhaps_a_suggestion(string format, string value, string? meant)
    {
        var advice = IdentifierAdvice.For(format, value);
        Assert.NotNull(advice);
        Assert.Equal(meant, advice.Value.Suggestion);
    }

    [Theory]
    [InlineData("cn-uscc", "91350100M0001TGQXM", true)]
    [InlineData("vin", "WVWZZZ1JZXW000001", true)]
    [InlineData("vin", "LFV2A21K693012345", false)]
    [InlineData("cn-uscc", "91371502MA7LC0012X", false)]
    [InlineData("date", "2025-03-31", false)]
    public void Doubt_is_said_of_the_doubtful_only(string format, string value, bool doubtful) =>
        Assert.Equal(doubtful, IdentifierAdvice.Doubt(format, value) is not null);

    [Theory]
    [InlineData("cn-resident-id", "110105194912310021")]
    [InlineData("cn-resident-id", "11010519491231002x")]
    [InlineData("cn-mobile", "12800138000")]
    public void Reason_does_not_quote_a_personal_value(string format, string value)
    {
        var reason = IdentifierAdvice.For(format, value)!.Value.Reason;
        Assert.DoesNotContain(value[^6..], reason.Zh + reason.En, StringComparison.OrdinalIgnoreCase);
    }

    // A round may meet library code not yet optimised, which allocates; what the checks allocate, every round would.
    [Fact]
    public void Valid_identifiers_are_judged_without_allocation() =>
        Assert.Contains(0, Enumerable.Range(0, 100).Select(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            JudgeValid();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }));

    private static void JudgeValid()
    {
        CreditCode.Check("91371502MA7LC0012X");
        ResidentId.Check("11010519491231002X");
        Vin.Check("LATPAB071W1005301");
        Plate.Check("鲁P12345");
        Phone.Check("0635-8241234");
        BusinessPeriod.Check("2025-03");
        IdentifierAdvice.For("cn-uscc", "91371502MA7LC0012X");
        IdentifierAdvice.Doubt("cn-uscc", "91350100M0001TGQXM");
    }
}
