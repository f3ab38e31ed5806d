namespace DataHub.JsonSchema.Tests.Errors;

public sealed class AlternativeTests
{
    private const string Lots = """
        {"oneOf":[
          {"properties":{"kind":{"const":"battery"},"kWh":{"type":"number"}},"required":["kind","kWh"]},
          {"properties":{"kind":{"const":"vehicle"},"vin":{"type":"string","minLength":17},"mass":{"minimum":0}},"required":["kind","vin"]},
          {"type":"string"}]}
        """;

    [Fact]
    public void Branch_whose_constant_fits_is_the_closest_even_with_more_errors()
    {
        var errors = Json.Errors(Lots, """{"kind":"vehicle","vin":"short","mass":-1}""");

        Assert.Equal(["oneOf", "minLength", "minimum"], errors.Items.Select(error => error.Keyword));
        Assert.Equal("1", errors.Items[0].Argument("closest"));
        Assert.Equal("3", errors.Items[0].Argument("branches"));
        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void Branch_of_the_same_type_is_closer_than_one_of_another()
    {
        var errors = Json.Errors("""{"anyOf":[{"type":"integer"},{"type":"string","minLength":3,"pattern":"^a"}]}""", "\"b\"");

        Assert.Equal(["anyOf", "minLength", "pattern"], errors.Items.Select(error => error.Keyword));
    }

    [Fact]
    public void Several_matches_of_oneOf_are_named()
    {
        var error = Json.Error("""{"oneOf":[{"minimum":1},{"type":"null"},{"minimum":2}]}""", "3");

        Assert.Equal(("oneOf", "oneOf.several", "0, 2"), (error.Keyword, error.MessageKey, error.Argument("matches")));
    }

    [Fact]
    public void Errors_of_failed_branches_are_forgotten_when_another_holds()
    {
        var errors = Json.Errors(
            """{"properties":{"a":{"anyOf":[{"type":"null"},{"type":"integer"}]},"b":{"type":"null"}}}""", """{"a":1,"b":2}""");

        Assert.Equal("/b", Assert.Single(errors.Items).InstancePointer);
        Assert.Equal(1, errors.Count);
    }
}
