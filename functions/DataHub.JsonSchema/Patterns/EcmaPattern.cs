using System.Text.RegularExpressions;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Patterns;

/// <summary>
/// A compiled pattern. Most become an automaton of their own; those too large for one run on .NET's engine without
/// backtracking, and those that look around or refer back run on it with a time limit.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly Dfa? _automaton;
    private readonly Regex? _regex;

    private EcmaPattern(Dfa? automaton, Regex? regex) => (_automaton, _regex) = (automaton, regex);

    /// <exception cref="ArgumentException">The source is not a pattern of ECMA-262.</exception>
    public static EcmaPattern Compile(string source, TimeSpan timeout)
    {
        var pattern = PatternParser.Parse(source);
        return DfaBuilder.Build(pattern) is { } automaton
            ? new EcmaPattern(automaton, null)
            : new EcmaPattern(null, RegexOf(DotNetTranslation.Write(pattern), timeout));
    }

    public bool IsMatch(JsonText text, ref char[] scratch) =>
        _automaton is null ? _regex!.IsMatch(text.Chars(ref scratch)) : _automaton.IsMatch(text);

    private static Regex RegexOf(string pattern, TimeSpan timeout)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, timeout);
        }
    }
}
