using System.Buffers;
using System.Globalization;
using System.Text;

namespace DataHub.Storage;

/// <summary>
/// Keys of the table service: at most 1 KiB, without / \ # ? and control characters. A natural key is escaped with ~ and
/// two or four hexadecimal digits, so that different keys stay different and a reader still recognises them.
/// </summary>
public static class TableKey
{
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => IsForbidden(c) || c is '|' or '~')]);

    /// <summary>What most keys are made of, and quicker to look for.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    public static bool IsValid(string key) => key.Length is > 0 and <= 512 && !key.Any(IsForbidden);

    /// <summary>Whether a text stands in a key as it is.</summary>
    public static bool IsSafe(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Plain) || !text.ContainsAny(Unsafe);

    /// <summary>The text as a key, or part of one; the parts of a natural key are joined with |.</summary>
    public static string Escape(string text)
    {
        if (IsSafe(text))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = Unsafe.Contains(c) ? escaped.Append('~').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsForbidden(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c);
}
