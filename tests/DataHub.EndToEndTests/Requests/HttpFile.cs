using System.Globalization;

namespace DataHub.EndToEndTests.Requests;

/// <summary>A <c>.http</c> file as editors read it: requests between <c>###</c> lines, with variables still in them.</summary>
internal static class HttpFile
{
    private const string Expect = "# expect ";
    private const string Name = "# @name ";

    public static IReadOnlyList<HttpFileRequest> Read(string path)
    {
        var requests = new List<HttpFileRequest>();
        var lines = File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("###", StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, at + 1, line => line.StartsWith("###", StringComparison.Ordinal));
                requests.Add(Request(lines[at].TrimStart('#').Trim(), lines[(at + 1)..(end < 0 ? lines.Length : end)]));
            }
        }

        return requests;
    }

    private static HttpFileRequest Request(string title, string[] lines)
    {
        var comments = lines.Where(line => line.StartsWith('#')).ToList();
        var rest = lines.SkipWhile(line => line.Length == 0 || line.StartsWith('#')).ToList();
        var first = rest[0].Split(' ', 2);
        var headers = rest.Skip(1).TakeWhile(line => line.Length > 0).ToList();
        var body = string.Join('\n', rest.Skip(1 + headers.Count + 1)).Trim();
        return new HttpFileRequest(
            title,
            After(Name, comments),
            int.Parse(After(Expect, comments) ?? throw new FormatException($"‘{title}’ expects no status."), CultureInfo.InvariantCulture),
            new HttpMethod(first[0]),
            first[1],
            [.. headers.Select(header => header.Split(": ", 2)).Select(parts => (parts[0], parts[1]))],
            body);
    }

    private static string? After(string beginning, List<string> comments) =>
        comments.FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal))?[beginning.Length..].Trim();
}
