using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DataHub.Local.Replay.Report;

/// <summary>Pieces of the page.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>A path as a link's target; its slashes stay.</summary>
    public static string Link(string path, string text) =>
        $"""<a href="{Encode(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)))}">{Encode(text)}</a>""";

    public static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Join('\n', items.Select(html));
}
