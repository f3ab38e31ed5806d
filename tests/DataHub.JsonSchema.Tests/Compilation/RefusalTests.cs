namespace DataHub.JsonSchema.Tests.Compilation;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("{", "", "not a JSON document")]
    [InlineData("[]", "#", "expected object or boolean")]
    [InlineData("""{"properties":{"a":{"type":"strnig"}}}""", "#/properties/a/type", "expected a match")]
    [InlineData("""{"minLength":-1}""", "#/minLength", "at least 0")]
    [InlineData("""{"required":["a","a"]}""", "#/required", "no two equal items")]
    [InlineData("""{"properties":{"a":{"pattern":"(a"}}}""", "#/properties/a/pattern", "cannot be used")]
    [InlineData("""{"$ref":"#/$defs/none"}""", "#/$ref", "leads to nothing")]
    [InlineData("""{"$ref":"other.json"}""", "#/$ref", "no known document")]
    [InlineData("""{"$ref":"#"}""", "#", "without end")]
    [InlineData("""{"$defs":{"a":{"allOf":[{"$ref":"#/$defs/b"}]},"b":{"anyOf":[true,{"$ref":"#/$defs/a"}]}},"$ref":"#/$defs/a"}""", "#/$defs/", "without end")]
    [InlineData("""{"$schema":"https://example.cn/dialect"}""", "", "is not known")]
    [InlineData("""{"$defs":{"a":{"$anchor":"x"},"b":{"$anchor":"x"}}}""", "#/$defs/b", "twice")]
    [InlineData("""{"$defs":{"a":{"$id":"https://example.cn/x"},"b":{"$id":"https://example.cn/x"}}}""", "https://example.cn/x#", "twice")]
    [InlineData("""{"multipleOf":0}""", "#/multipleOf", "more than 0")]
    public void Schema_that_cannot_be_used_is_refused_with_place_and_reason(string schema, string location, string reason)
    {
        var refused = Json.Refused(schema);

        Assert.StartsWith(location, refused.Location, StringComparison.Ordinal);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_keyword_is_an_annotation_unless_it_is_to_be_refused()
    {
        const string Schema = """{"properties":{"a":{"minimun":1,"x-hub":{}}}}""";

        Assert.True(Json.IsValid(Schema, """{"a":0}"""));
        Assert.Contains("minimun", Json.Refused(Schema, new SchemaOptions { RefuseUnknownKeywords = true }).Reason, StringComparison.Ordinal);
        JsonSchema.Compile("""{"x-hub":{"a":1}}""", new SchemaOptions { RefuseUnknownKeywords = true });
    }

    [Fact]
    public void Unknown_format_is_refused_only_where_formats_are_asserted_strictly()
    {
        const string Schema = """{"format":"cn-uscc"}""";
        var strict = new SchemaOptions { AssertFormats = true, RefuseUnknownKeywords = true };

        Assert.True(Json.IsValid(Schema, "\"?\"", new SchemaOptions { AssertFormats = true }));
        Assert.Contains("cn-uscc", Json.Refused(Schema, strict).Reason, StringComparison.Ordinal);
        var known = strict with { Formats = FormatRegistry.Standard.Add("cn-uscc", text => text.Length == 18) };
        Assert.False(Json.IsValid(Schema, "\"?\"", known));
        Assert.True(Json.IsValid(Schema, "\"91371502MA7LC0012X\"", known));
    }

    [Fact]
    public void Schema_nested_too_deeply_is_refused()
    {
        var schema = string.Concat(Enumerable.Repeat("{\"not\":", 200)) + "true" + new string('}', 200);

        Assert.Contains("not a JSON document", Json.Refused(schema).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_chain_of_references_needs_no_stack_to_compile()
    {
        var chain = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"d{i}\":{{\"properties\":{{\"a\":{{\"$ref\":\"#/$defs/d{i + 1}\"}}}}}}"));

        Assert.True(Json.IsValid($"{{\"$ref\":\"#/$defs/d0\",\"$defs\":{{{chain},\"d20000\":false}}}}", "{\"a\":{\"a\":1}}"));
    }

    [Fact]
    public void Instance_nested_too_deeply_is_an_error_of_its_own()
    {
        var error = Json.Error("""{"items":{"$ref":"#"}}""", new string('[', 500) + new string(']', 500));

        Assert.Equal("json", error.MessageKey);
    }

    [Fact]
    public void Evaluation_that_only_its_dynamic_scope_makes_endless_is_an_error_of_its_own()
    {
        const string Schema = """
            {"$id":"https://example.cn/a","$dynamicAnchor":"n","$ref":"b","$defs":{"b":{"$id":"b","$dynamicAnchor":"n","$defs":{"c":{"$dynamicRef":"#n"}},"allOf":[{"$ref":"#/$defs/c"}]}}}
            """;

        Assert.Equal("depth", Json.Error(Schema, "1").MessageKey);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("""{"a":1}""")]
    public void Schema_that_asks_for_exponentially_many_applications_is_an_error_of_its_own(string instance)
    {
        var schema = Doubling(levels: 50);
        var options = new SchemaOptions { EvaluationLimit = 100_000 };

        var error = Json.Error(schema, instance, options);

        Assert.Equal("budget", error.MessageKey);
        Assert.Contains("100000", error.Argument("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_is_each_validation_s_own()
    {
        var schema = JsonSchema.Compile(Doubling(levels: 6), new SchemaOptions { EvaluationLimit = 1_000 });
        var errors = new SchemaErrors();

        for (var i = 0; i < 10; i++)
        {
            Assert.True(schema.Validate("1"u8, errors));
        }
    }

    [Fact]
    public void References_lead_to_registered_documents()
    {
        var documents = SchemaRegistry.Empty.Add("https://example.cn/common/codes.json", """{"$defs":{"unit":{"enum":["LC-YG"]}}}""");
        var options = new SchemaOptions { Documents = documents };
        const string Schema = """{"$id":"https://example.cn/d04.json","$ref":"common/codes.json#/$defs/unit"}""";

        Assert.True(Json.IsValid(Schema, "\"LC-YG\"", options));
        Assert.False(Json.IsValid(Schema, "\"LC\"", options));
    }

    [Fact]
    public void Compiled_schema_is_used_by_many_threads()
    {
        var schema = JsonSchema.Compile("""{"properties":{"a":{"type":"integer"}},"patternProperties":{"^x(?=y)":{"type":"null"}}}""");

        Parallel.For(0, 2000, i =>
        {
            var errors = new SchemaErrors();
            Assert.Equal(i % 2 == 0, schema.Validate(i % 2 == 0 ? """{"a":1}"""u8 : """{"xy":1}"""u8, errors));
        });
    }

    private static string Doubling(int levels)
    {
        var definitions = Enumerable.Range(0, levels).Select(level =>
            $$"""
            "l{{level}}": { "allOf": [{ "$ref": "#/$defs/l{{level + 1}}" }, { "$ref": "#/$defs/l{{level + 1}}" }] },
            """);
        return $$"""
            {
              "properties": { "a": { "$ref": "#/$defs/l0" } },
              "$ref": "#/$defs/l0",
              "$defs": { {{string.Concat(definitions)}} "l{{levels}}": { "minimum": 0 } }
            }
            """;
    }
}
