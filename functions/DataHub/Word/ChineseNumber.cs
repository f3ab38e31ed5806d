using System.Globalization;

namespace DataHub.Word;

/// <summary>The numbers of a paper's headings: 一、 then （一） then 1. then （1） (GB/T 9704-2012, 7.3.3).</summary>
public static class ChineseNumber
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>The number of a heading with its punctuation.</summary>
    /// <param name="level">1 to 4.</param>
    public static string OfHeading(int level, int number) => level switch
    {
        1 => $"{Of(number)}、",
        2 => $"（{Of(number)}）",
        3 => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        _ => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
    };

    /// <summary>1 to 99 in Chinese figures.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = Math.DivRem(number, 10);
        return (tens == 0 ? "" : (tens == 1 ? "" : Digits[tens]) + "十") + Digits[ones];
    }
}
