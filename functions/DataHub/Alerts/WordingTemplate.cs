using System.Text.RegularExpressions;

namespace DataHub.Alerts;

/// <summary>Texts with names in braces, such as <c>{unit}：</c>.</summary>
internal static partial class WordingTemplate
{
    /// <exception cref="KeyNotFoundException">The text asks for a value that is not there.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Name().Replace(template, match => values[match.Groups[1].Value]);

    public static IEnumerable<string> NamesIn(string template) =>
        Name().Matches(template).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Name();
}
