using System.Text;
using System.Text.Json;

namespace DataHub.JsonSchema.Tests.Errors;

public sealed class ErrorModeTests
{
    private const string Schema = """{"items":{"anyOf":[{"type":"string"},{"type":"null"}]}}""";

    [Fact]
    public void Flag_keeps_nothing()
    {
        var errors = Json.Errors(Schema, "[1,2]", ErrorMode.Flag);

        Assert.Equal((1, 0), (errors.Count, errors.Items.Count));
    }

    [Fact]
    public void First_keeps_one()
    {
        var errors = Json.Errors(Schema, "[\"a\",2,3]", ErrorMode.First);

        Assert.Equal("/1", Assert.Single(errors.Items).InstancePointer);
        Assert.Equal(1, errors.Count);
    }

    [Fact]
    public void Count_is_exact_beyond_the_cap()
    {
        var errors = Json.Errors("""{"items":{"type":"null"}}""", "[1,2,3,null,4]", cap: 2);

        Assert.Equal((4, 2), (errors.Count, errors.Items.Count));
    }

    [Fact]
    public void Each_validation_clears_the_errors_of_the_last()
    {
        var schema = JsonSchema.Compile("""{"type":"null"}""");
        var errors = new SchemaErrors();

        Assert.False(schema.Validate("1"u8, errors));
        Assert.True(schema.Validate("null"u8, errors));
        Assert.Empty(errors.Items);
    }

    [Theory]
    [InlineData(OutputFormat.Flag, """{"valid":false}""")]
    [InlineData(OutputFormat.Basic, """{"valid":false,"errors":[{"valid":false,"keywordLocation":"/properties/a/type","absoluteKeywordLocation":"#/properties/a/type","instanceLocation":"/a","error":"expected string, found 1"},{"valid":false,"keywordLocation":"/properties/a/minimum","absoluteKeywordLocation":"#/properties/a/minimum","instanceLocation":"/a","error":"expected at least 2, found 1"}]}""")]
    [InlineData(OutputFormat.Detailed, """{"valid":false,"keywordLocation":"/properties/a","instanceLocation":"/a","errors":[{"valid":false,"keywordLocation":"/properties/a/type","absoluteKeywordLocation":"#/properties/a/type","instanceLocation":"/a","error":"expected string, found 1"},{"valid":false,"keywordLocation":"/properties/a/minimum","absoluteKeywordLocation":"#/properties/a/minimum","instanceLocation":"/a","error":"expected at least 2, found 1"}]}""")]
    public void Outputs_are_those_of_the_specification(OutputFormat format, string expected)
    {
        var errors = Json.Errors("""{"properties":{"a":{"type":"string","minimum":2}}}""", """{"a":1}""");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            errors.Write(writer, format);
        }

        Assert.Equal(expected, Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Valid_row_allocates_nothing()
    {
        var schema = JsonSchema.Compile(
            """{"properties":{"a":{"minimum":0.5,"multipleOf":0.25},"b":{"enum":["x","y"]},"c":{"pattern":"^[a-z]{2}$","anyOf":[{"const":"q"},{"maxLength":2}]}},"required":["a"],"unevaluatedProperties":false}""");
        var errors = new SchemaErrors();
        var row = """{"a":1.75,"b":"y","c":"hi"}"""u8.ToArray();
        Assert.True(schema.Validate(row, errors));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            schema.Validate(row, errors);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }
}
