using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataHub.Papers.Release;

/// <summary>发文字号, such as 聊商函〔2025〕12号: the year in 〔〕, no 第, no leading zero; domain report 7.2.</summary>
public static partial class DocumentNumber
{
    /// <summary>Reads what a person typed, with any brackets, and writes it as the standard does.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? number)
    {
        var match = Form().Match((text ?? "").Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal));
        number = match.Success
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Groups["office"].Value}〔{match.Groups["year"].Value}〕{int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture)}号")
            : null;
        return number is not null;
    }

    [GeneratedRegex(@"^(?<office>\p{L}{2,12})[〔\[［【(（﹝](?<year>20[0-9]{2})[〕\]］】)）﹞]第?0*(?<count>[1-9][0-9]{0,4})号?$")]
    private static partial Regex Form();
}
