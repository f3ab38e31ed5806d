using System.Runtime.CompilerServices;

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
        var example = Lines(File.ReadAllText(ThisFile())).SkipWhile(line => line != "// example").Skip(1).TakeWhile(line => line != "// end");
        var readme = Lines(File.ReadAllText(Path.Combine(
            Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "functions", "DataHub.JsonSchema", "README.md"))).ToHashSet();

        Assert.All(example, line => Assert.Contains(line, readme));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
