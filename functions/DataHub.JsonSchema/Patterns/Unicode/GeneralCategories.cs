using System.Collections.Frozen;
using System.Globalization;

namespace DataHub.JsonSchema.Patterns.Unicode;

/// <summary>
/// The general categories and their groups, by their short and long names (Unicode Standard Annex 44).
/// </summary>
internal static class GeneralCategories
{
    private static readonly string[] ShortNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    private static readonly FrozenDictionary<string, string> LongNames = """
        Uppercase_Letter=Lu Lowercase_Letter=Ll Titlecase_Letter=Lt Modifier_Letter=Lm Other_Letter=Lo
        Nonspacing_Mark=Mn Spacing_Mark=Mc Enclosing_Mark=Me Decimal_Number=Nd digit=Nd Letter_Number=Nl
        Other_Number=No Space_Separator=Zs Line_Separator=Zl Paragraph_Separator=Zp Control=Cc cntrl=Cc
        Format=Cf Surrogate=Cs Private_Use=Co Unassigned=Cn Connector_Punctuation=Pc Dash_Punctuation=Pd
        Open_Punctuation=Ps Close_Punctuation=Pe Initial_Punctuation=Pi Final_Punctuation=Pf
        Other_Punctuation=Po Math_Symbol=Sm Currency_Symbol=Sc Modifier_Symbol=Sk Other_Symbol=So Letter=L
        Cased_Letter=LC Mark=M Combining_Mark=M Number=N Separator=Z Other=C Punctuation=P punct=P Symbol=S
        """
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly Lazy<CodePointSet[]> Sets = new(ReadAll);

    /// <summary>The code points of a category or group, or null when the name is none.</summary>
    public static CodePointSet? Find(string name)
    {
        var code = LongNames.GetValueOrDefault(name, name);
        string[] members = code switch
        {
            "LC" => ["Lu", "Ll", "Lt"],
            { Length: 1 } => [.. ShortNames.Where(one => one[0] == code[0])],
            _ => [.. ShortNames.Where(one => one == code)],
        };
        return members.Length == 0
            ? null
            : CodePointSet.Of(members.SelectMany(one => Sets.Value[Array.IndexOf(ShortNames, one)].Ranges));
    }

    private static CodePointSet[] ReadAll()
    {
        var ranges = ShortNames.Select(_ => new List<(int First, int Last)>()).ToArray();
        var (first, category) = (0, CharUnicodeInfo.GetUnicodeCategory(0));
        for (var codePoint = 1; codePoint <= CodePointSet.Last + 1; codePoint++)
        {
            var next = codePoint <= CodePointSet.Last
                ? CharUnicodeInfo.GetUnicodeCategory(codePoint)
                : (UnicodeCategory)(-1);
            if (next != category)
            {
                ranges[(int)category].Add((first, codePoint - 1));
                (first, category) = (codePoint, next);
            }
        }

        return [.. ranges.Select(CodePointSet.Of)];
    }
}
