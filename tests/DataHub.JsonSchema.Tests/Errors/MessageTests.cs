namespace DataHub.JsonSchema.Tests.Errors;

public sealed class MessageTests
{
    [Theory]
    [InlineData("""{"type":"integer"}""", "\"x\"", "type", "integer", "\"x\"", "expected=integer;found=string")]
    [InlineData("""{"type":["integer","null"]}""", "1.5", "type", "integer or null", "1.5", "expected=integer, null;found=number")]
    [InlineData("""{"enum":["A","B",1]}""", "\"C\"", "enum", "one of \"A\", \"B\", 1", "\"C\"", "values=[\"A\",\"B\",1]")]
    [InlineData("""{"const":{"a":1}}""", "2", "const", "{\"a\":1}", "2", "constant={\"a\":1}")]
    [InlineData("""{"minimum":0}""", "-3.50", "minimum", "at least 0", "-3.50", "limit=0")]
    [InlineData("""{"maximum":1e2}""", "101", "maximum", "at most 1e2", "101", "limit=1e2")]
    [InlineData("""{"exclusiveMinimum":0}""", "0", "exclusiveMinimum", "more than 0", "0", "limit=0")]
    [InlineData("""{"exclusiveMaximum":5}""", "5", "exclusiveMaximum", "less than 5", "5", "limit=5")]
    [InlineData("""{"multipleOf":0.01}""", "0.015", "multipleOf", "a multiple of 0.01", "0.015", "limit=0.01")]
    [InlineData("""{"minLength":2}""", "\"废\"", "minLength", "at least 2 characters", "\"废\"", "limit=2")]
    [InlineData("""{"maxLength":1}""", "\"ab\"", "maxLength", "at most 1 characters", "\"ab\"", "limit=1")]
    [InlineData("""{"pattern":"^[0-9]+$"}""", "\"a1\"", "pattern", "text matching ^[0-9]+$", "\"a1\"", "pattern=^[0-9]+$")]
    [InlineData("""{"format":"date"}""", "\"2025-02-30\"", "format", "date", "\"2025-02-30\"", "format=date")]
    [InlineData("""{"minItems":2}""", "[1]", "minItems", "at least 2 items", "1 items", "limit=2;count=1")]
    [InlineData("""{"maxItems":0}""", "[1]", "maxItems", "at most 0 items", "1 items", "limit=0;count=1")]
    [InlineData("""{"uniqueItems":true}""", "[1,2,1.0]", "uniqueItems", "no two equal items", "the same value at 0 and 2", "first=0;second=2")]
    [InlineData("""{"contains":{"type":"null"}}""", "[1]", "contains", "at least 1 matching item", "0 matching items", "limit=1;count=0")]
    [InlineData("""{"contains":true,"minContains":2}""", "[1]", "minContains", "at least 2 matching items", "1 matching items", "limit=2;count=1")]
    [InlineData("""{"contains":true,"maxContains":1}""", "[1,2]", "maxContains", "at most 1 matching items", "2 matching items", "limit=1;count=2")]
    [InlineData("""{"minProperties":1}""", "{}", "minProperties", "at least 1 properties", "0 properties", "limit=1;count=0")]
    [InlineData("""{"maxProperties":0}""", "{\"a\":1}", "maxProperties", "at most 0 properties", "1 properties", "limit=0;count=1")]
    [InlineData("""{"required":["uscc"]}""", "{}", "required", "the property \"uscc\"", "no such property", "name=uscc")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", "{\"a\":1}", "dependentRequired", "the property \"b\" beside \"a\"", "no such property", "name=b;with=a")]
    [InlineData("""{"not":{"type":"null"}}""", "null", "not", "a value that the schema under not refuses", "null", "")]
    public void Error_names_what_was_found_and_what_was_expected(
        string schema, string instance, string keyword, string expected, string found, string arguments)
    {
        var error = Json.Error(schema, instance, new SchemaOptions { AssertFormats = true });

        Assert.Equal((keyword, keyword, expected, found), (error.Keyword, error.MessageKey, error.Expected, error.Found));
        Assert.Equal($"expected {expected}, found {found}", error.Message);
        Assert.Equal($"#/{keyword}", error.SchemaLocation);
        Assert.Equal("", error.InstancePointer);
        var others = error.Arguments.Where(argument => argument.Key != "value").Select(argument => $"{argument.Key}={argument.Value}");
        Assert.Equal(arguments, string.Join(';', others));
        Assert.Equal(found, error.Argument("value"));
    }

    [Theory]
    [InlineData("""{"additionalProperties":false}""", "{\"x/y\":7}", "additionalProperties", "/x~1y", "no other property", "7", "name", "x/y")]
    [InlineData("""{"unevaluatedProperties":false}""", "{\"x\":7}", "unevaluatedProperties", "/x", "no such property", "7", "name", "x")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "items", "/1", "no further item", "2", "index", "1")]
    [InlineData("""{"unevaluatedItems":false}""", "[8]", "unevaluatedItems", "/0", "no further item", "8", "index", "0")]
    public void What_must_not_be_there_is_named_at_its_own_place(
        string schema, string instance, string keyword, string pointer, string expected, string found, string argument, string value)
    {
        var error = Json.Error(schema, instance);

        Assert.Equal((keyword, pointer, expected, found), (error.Keyword, error.InstancePointer, error.Expected, error.Found));
        Assert.Equal(value, error.Argument(argument));
    }

    [Fact]
    public void Name_of_a_property_is_an_instance_of_its_own_at_the_member()
    {
        var error = Json.Error("""{"propertyNames":{"maxLength":2}}""", """{"long":1}""");

        Assert.Equal(("maxLength", "/long", "\"long\""), (error.Keyword, error.InstancePointer, error.Found));
        Assert.Equal("#/propertyNames/maxLength", error.SchemaLocation);
    }

    [Fact]
    public void Schema_false_says_that_nothing_may_be_there()
    {
        var error = Json.Error("""{"properties":{"a":false}}""", """{"a":1}""");

        Assert.Equal(("false", "/a", "nothing here", "1"), (error.Keyword, error.InstancePointer, error.Expected, error.Found));
    }

    [Fact]
    public void Long_values_are_cut_between_characters()
    {
        var error = Json.Error("""{"type":"null"}""", $"\"{new string('a', 77)}😀{new string('b', 50)}\"");

        Assert.EndsWith("…\"", error.Found, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', error.Found);
        Assert.InRange(error.Found.Length, 70, 80);
    }

    [Fact]
    public void Evaluation_path_goes_through_references_and_the_location_does_not()
    {
        var error = Json.Error(
            """{"$id":"https://example.cn/s","properties":{"a":{"$ref":"#/$defs/positive"}},"$defs":{"positive":{"minimum":0}}}""",
            """{"a":-1}""");

        Assert.Equal("/properties/a/$ref/minimum", error.KeywordLocation);
        Assert.Equal("https://example.cn/s#/$defs/positive/minimum", error.SchemaLocation);
    }
}
