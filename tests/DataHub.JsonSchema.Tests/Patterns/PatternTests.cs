namespace DataHub.JsonSchema.Tests.Patterns;

public sealed class PatternTests
{
    [Theory]
    [InlineData("^[0-9]{2}([0-9]{2}){0,2}$", "0103", "010")]
    [InlineData("^a$", "a", "a\n")]
    [InlineData("^\\d+$", "12", "১২")]
    [InlineData("^\\w$", "_", "é")]
    [InlineData("^\\s$", "\uFEFF", "\u200B")]
    [InlineData("^\\S$", "x", "\u3000")]
    [InlineData("^.$", "😀", "\u2028")]
    [InlineData("^[😀-😎]+$", "😃😄", "😏")]
    [InlineData("^\\u{1F600}\\uD83D\\uDE01$", "😀😁", "😀")]
    [InlineData("^[^a]$", "😀", "a")]
    [InlineData("^\\p{Letter}+$", "Ñ废", "1")]
    [InlineData("^\\p{Script=Han}+$", "聊城", "リ")]
    [InlineData("^\\P{Lu}$", "a", "A")]
    [InlineData("^\\p{Alphabetic}\\p{ASCII}$", "éx", "éé")]
    [InlineData("^\\cC\\x41\\0$", "\u0003A\0", "A")]
    [InlineData("a|^b|c$", "xc", "xb")]
    [InlineData("^(?:a|bc)*d{2,3}?$", "abcadd", "abad")]
    [InlineData("(?<=京)[A-Z]", "京A", "鲁A")]
    [InlineData("^(?!00)\\d\\d$", "01", "00")]
    [InlineData("^(?<x>a|b)\\k<x>$", "bb", "ab")]
    [InlineData("\\bt\\b", "1 t.", "at")]
    [InlineData("^[\\w.-]+@[\\w\\-]+$", "a.b@c-d", "a b@c")]
    [InlineData("^\\^\\$\\/\\-$", "^$/-", "x")]
    [InlineData("^(a?){30}a{30}$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "b")]
    [InlineData("[a-c].{12}x", "zb123456789012x", "zb12345678901x")]
    [InlineData("$^", "", "a")]
    [InlineData("^[]$|^$", "", "a")]
    [InlineData("^[^]$", "\n", "ab")]
    public void Pattern_means_what_ECMA_262_says(string pattern, string matching, string other)
    {
        var schema = $$"""{"pattern":{{System.Text.Json.JsonSerializer.Serialize(pattern)}}}""";

        Assert.True(Json.IsValid(schema, System.Text.Json.JsonSerializer.Serialize(matching)), matching);
        Assert.False(Json.IsValid(schema, System.Text.Json.JsonSerializer.Serialize(other)), other);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("a{2,1}")]
    [InlineData("*a")]
    [InlineData("\\a")]
    [InlineData("\\Z")]
    [InlineData("[z-a]")]
    [InlineData("[\\d-z]")]
    [InlineData("\\p{Nothing}")]
    [InlineData("\\2(a)")]
    [InlineData("(?<a>x)(?<a>y)")]
    [InlineData("\\u{110000}")]
    [InlineData("(?i)a")]
    [InlineData("a\\")]
    public void What_is_no_pattern_is_refused(string pattern) =>
        Json.Refused($$"""{"pattern":{{System.Text.Json.JsonSerializer.Serialize(pattern)}}}""");

    [Fact]
    public void Pattern_that_backtracks_without_end_is_an_error_of_its_own()
    {
        var options = new SchemaOptions { PatternTimeout = TimeSpan.FromMilliseconds(20) };
        var error = Json.Error("""{"pattern":"^(?=(a+)+$)b"}""", $"\"{new string('a', 40)}!\"", options);

        Assert.Equal("pattern.timeout", error.MessageKey);
    }

    [Fact]
    public void Pattern_that_would_blow_up_elsewhere_is_decided_at_once() =>
        Assert.False(Json.IsValid("""{"pattern":"^(a+)+$"}""", $"\"{new string('a', 100_000)}!\""));
}
