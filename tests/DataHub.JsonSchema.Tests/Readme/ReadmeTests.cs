namespace DataHub.JsonSchema.Tests.Readme;

public sealed class ReadmeTests
{
    [Fact]
    public void Example_does_what_it_says()
    {
        // example
        var schema = JsonSchema.Compile("""
            {
              "type": "object",
              "properties": {
                "material": { "type": "string", "pattern": "^[0-9]{2}([0-9]{2}){0,2}$" },
                "tonnes": { "type": "number", "minimum": 0 }
              },
              "required": ["material", "tonnes"],
              "additionalProperties": false
            }
            """);
        var errors = new SchemaErrors();

        var first = schema.Validate("""{ "material": "0103", "tonnes": 12.5 }"""u8, errors);
        var second = schema.Validate("""{ "material": "0103", "tonnes": -3 }"""u8, errors);
        var error = errors.Items[0];
        // end
        Assert.True(first);
        Assert.False(second);
        Assert.Equal(
            ("/tonnes", "minimum", "0", "expected at least 0, found -3"),
            (error.InstancePointer, error.Keyword, error.Argument("limit"), error.Message));
    }

    [Fact]
    public void Example_is_the_one_in_the_README()
    {
        var example = Lines("tests", "DataHub.JsonSchema.Tests", "Readme", "ReadmeTests.cs")
            .SkipWhile(line => line != "// example").Skip(1).TakeWhile(line => line != "// end");
        var readme = Lines("functions", "DataHub.JsonSchema", "README.md").ToHashSet();

        Assert.All(example, line => Assert.Contains(line, readme));
    }

    // Not by the compiler's path of this file: a deterministic build writes another.
    private static IEnumerable<string> Lines(params string[] path) =>
        File.ReadLines(Path.Combine([RepositoryFolder.Path, .. path])).Select(line => line.Trim());
}
