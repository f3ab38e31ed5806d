namespace DataHub.JsonSchema.Keywords;

/// <summary>
/// What one keyword of one schema asks for, worded once at compilation so that a failure costs nothing to note.
/// </summary>
/// <param name="Keyword">The keyword as the schema writes it.</param>
/// <param name="Text">Completes the sentence "expected …".</param>
/// <param name="Arguments">What a translation needs.</param>
internal sealed record Expectation(string Keyword, string Text, params KeyValuePair<string, string>[] Arguments)
{
    /// <summary>The key of the message; the keyword, unless the keyword has more than one way to fail.</summary>
    public string MessageKey { get; init; } = Keyword;

    /// <summary>What was found, where that is not the value itself.</summary>
    public string? Found { get; init; }

    public static Expectation Of(string keyword, string text, params (string Name, string Value)[] arguments) =>
        new(keyword, text, [.. arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))]);

    public Expectation With(string name, string value) =>
        this with { Arguments = [.. Arguments, KeyValuePair.Create(name, value)] };
}
