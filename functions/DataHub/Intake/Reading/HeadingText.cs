using System.Text;
using System.Text.RegularExpressions;
using DataHub.Intake.Normalising;

namespace DataHub.Intake.Reading;

/// <summary>
/// A heading as it is compared: width, case, spaces, brackets, punctuation and the mark of required columns (*) do not
/// matter; 1—3月累计, 1-12月累计 and 1至本月累计 are one heading; a unit may stand in it: 收购量（kg）, 金额/万元.
/// </summary>
internal static partial class HeadingText
{
    private const string MonthsFromJanuary = "1至本月";

    /// <summary>Letters, digits and the percent sign, lower case.</summary>
    public static string Fold(string heading)
    {
        var text = FromJanuary().Replace(CellText.Fold(heading), MonthsFromJanuary);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c is '%' or '‰')
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Takes a unit off the heading; null when there is none.</summary>
    public static (string Heading, string Unit)? SplitUnit(string heading)
    {
        var text = CellText.Fold(heading);
        var match = UnitBehind().Match(text);
        if (match.Success && UnitTable.IsUnit(match.Groups["unit"].ValueSpan.Trim()))
        {
            return (text[..match.Index], match.Groups["unit"].Value.Trim());
        }

        return null;
    }

    /// <summary>The heading without what brackets say about filling it in, such as （必填）.</summary>
    public static string WithoutInstruction(string heading) => Instruction().Replace(CellText.Fold(heading), "");

    [GeneratedRegex(@"1\s*月?\s*(-|—|–|―|~|～|至|到)+\s*(\d{1,2}|本|当|n|m)\s*月", RegexOptions.IgnoreCase)]
    private static partial Regex FromJanuary();

    [GeneratedRegex(
        """
        (?: \( \s* (?:单位:?)? (?<unit>[^()]{1,6}) \)
          | \[ (?:单位:?)? (?<unit>[^\[\]]{1,6}) \]
          | 【 (?:单位:?)? (?<unit>[^【】]{1,6}) 】
          | [/_\s,:] (?<unit>[^/_\s()\[\]【】]{1,4})
          | (?<unit>%|kg|千克|公斤|万元|万吨) )
        \s* \*? $
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"[\(\[【](必填|选填|可选|必须|非必填|required|optional|下拉选择|可不填)[\)\]】]", RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();
}
