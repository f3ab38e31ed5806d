using DataHub.JsonSchema.Keywords;

namespace DataHub.JsonSchema.Compilation;

/// <summary>The keywords that count: <c>minItems</c>, <c>maxProperties</c> and their like.</summary>
internal static class CountKeywords
{
    public static CountLimit[] Read(SchemaSite site, string atLeast, string atMost, string unit)
    {
        var limits = new List<CountLimit>();
        if (site.Keyword(atLeast) is { } minimum)
        {
            limits.Add(AtLeast(atLeast, minimum, unit));
        }

        if (site.Keyword(atMost) is { } maximum)
        {
            limits.Add(AtMost(atMost, maximum, unit));
        }

        return [.. limits];
    }

    public static CountLimit AtLeast(string keyword, SchemaSite value, string unit) => new(
        Words(keyword, $"at least {value.Element.GetRawText()} {unit}", value),
            NumberKeywords.ReadCount(value),
            int.MaxValue);

    public static CountLimit AtMost(string keyword, SchemaSite value, string unit) => new(
        Words(keyword, $"at most {value.Element.GetRawText()} {unit}", value), 0, NumberKeywords.ReadCount(value));

    private static Expectation Words(string keyword, string text, SchemaSite value) =>
        Expectation.Of(keyword, text, ("limit", value.Element.GetRawText()));
}
