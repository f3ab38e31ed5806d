using System.Text;

namespace DataHub.JsonSchema.Tests.Streaming;

public sealed class StreamTests
{
    private const string Rows = """{"type":"array","items":{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}},"maxItems":4000,"contains":{"minProperties":2}}""";

    private const string FlatRows =
        """
        {"items":{"type":"object","required":["a"],"properties":{"a":{"type":"string","maxLength":2},"b":{"type":"integer"}}},"minItems":3}
        """;

    [Theory]
    [InlineData(FlatRows, "[{\"a\":\"x\"},{\"b\":2,\"a\":\"xy\"},{\"a\":\"\",\"b\":-1}]")]
    [InlineData(FlatRows, "[{\"a\":\"x\"},{\"a\":\"xyz\"},{\"a\":\"x\",\"b\":1.5},{\"b\":1}]")]
    [InlineData(FlatRows, "[{\"a\":\"x\"},{\"a\":\"y\"}]")]
    [InlineData(Rows, "[]")]
    [InlineData(Rows, " [ {\"a\":\"x\"} , {\"a\":\"y\",\"b\":[1,[2]]}\n] ")]
    [InlineData(Rows, "[{\"a\":1},{},{\"a\":\"z\",\"c\":2}]")]
    [InlineData(Rows, "{\"a\":1}")]
    [InlineData(Rows, "[1,2")]
    [InlineData(Rows, "[1] 2")]
    [InlineData(Rows, "[1,]")]
    [InlineData(Rows, "")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]")]
    [InlineData("""{"items":{"type":"null"}}""", "\"x\"")]
    [InlineData("""{"prefixItems":[{"type":"null"}],"items":false,"minItems":3}""", "[1,2]")]
    public async Task Stream_gives_the_verdict_and_errors_of_the_whole(string schema, string json)
    {
        var compiled = JsonSchema.Compile(schema);
        var (whole, streamed) = (new SchemaErrors(), new SchemaErrors());
        var expected = compiled.Validate(Encoding.UTF8.GetBytes(json), whole);
        using var stream = new DrippingStream(Encoding.UTF8.GetBytes(json), 3);

        Assert.Equal(expected, await compiled.ValidateAsync(stream, streamed));
        Assert.Equal(whole.Count, streamed.Count);
        Assert.Equal(Places(whole), Places(streamed));
    }

    [Fact]
    public async Task Array_of_many_megabytes_is_not_held_in_memory()
    {
        var compiled = JsonSchema.Compile("""{"items":{"required":["a"]}}""");
        var row = Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', 1000)}\"}}");
        using var stream = new RepeatingStream("["u8.ToArray(), [.. row, (byte)','], [.. row, (byte)']'], 20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(await compiled.ValidateAsync(stream, new SchemaErrors()));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public async Task First_error_ends_the_reading()
    {
        var compiled = JsonSchema.Compile("""{"items":{"type":"null"}}""");
        using var stream = new RepeatingStream("[1,"u8.ToArray(), "2,"u8.ToArray(), "2]"u8.ToArray(), 10_000_000);
        var errors = new SchemaErrors(ErrorMode.First);

        Assert.False(await compiled.ValidateAsync(stream, errors));
        Assert.Equal("/0", Assert.Single(errors.Items).InstancePointer);
        Assert.InRange(stream.Position, 0, 1_000_000);
    }

    private static IEnumerable<string> Places(SchemaErrors errors) => errors.Items
        .Select(error => $"{error.InstancePointer} {error.SchemaLocation} {error.MessageKey}")
        .Order(StringComparer.Ordinal);
}
