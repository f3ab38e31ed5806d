using System.Globalization;
using DataHub.Plan;

namespace DataHub.Local.Demo.Output;

/// <summary>Names of files that sort by time and can be written on any system.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    // What file systems do not take, and what reads the same.
    private const string Forbidden = "/\\:*?\"<>|";
    private const string InTheirPlace = "／＼：＊？＂＜＞｜";

    /// <summary>Beijing time, such as 20250408-1705.</summary>
    public static string Time(DateTimeOffset instant) =>
        BusinessTime.ToBeijing(instant).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    /// <summary>The name with what file systems do not take put otherwise.</summary>
    public static string Safe(string name) => string.Concat(name.Select(Safe));

    /// <summary>A text cut to what a file name can hold.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest];

    private static char Safe(char character) => Forbidden.IndexOf(character, StringComparison.Ordinal) is var place and >= 0
        ? InTheirPlace[place]
        : char.IsControl(character) ? ' ' : character;
}
