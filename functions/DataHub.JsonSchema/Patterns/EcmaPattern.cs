using System.Text.RegularExpressions;
using DataHub.JsonSchema.Instances;

namespace DataHub.JsonSchema.Patterns;

internal sealed class EcmaPattern(Regex regex)
{
    public static EcmaPattern Compile(string source, TimeSpan timeout) => new(new Regex(source, RegexOptions.None, timeout));

    public bool IsMatch(JsonText text, ref char[] scratch) => regex.IsMatch(text.Chars(ref scratch));
}
