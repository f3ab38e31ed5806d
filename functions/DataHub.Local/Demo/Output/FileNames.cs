using System.Globalization;
using DataHub.Plan;

namespace DataHub.Local.Demo.Output;

/// <summary>Names of files that sort by time and can be written on any system.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    private static readonly char[] Forbidden = ['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\r', '\n', '\t'];

    /// <summary>Beijing time, such as 20250408-1705.</summary>
    public static string Time(DateTimeOffset instant) =>
        BusinessTime.ToBeijing(instant).ToString("yyyyMMdd-HHmm", CultureInfo.InvariantCulture);

    /// <summary>The name without what file systems do not take.</summary>
    public static string Safe(string name) =>
        string.Concat(name.Select(character => Forbidden.Contains(character) ? '_' : character));

    /// <summary>A text cut to what a file name can hold.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : text[..Longest];
}
