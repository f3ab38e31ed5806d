namespace DataHub.JsonSchema.Compilation;

/// <summary>
/// A URI or relative reference in its parts; resolving follows RFC 3986, 5.2. An absent part is null.
/// </summary>
internal sealed record UriReference(string? Scheme, string? Authority, string Path, string? Query, string? Fragment)
{
    public static UriReference Parse(string text)
    {
        var rest = text.AsSpan();
        var fragment = Cut(ref rest, '#');
        var query = Cut(ref rest, '?');
        string? scheme = null;
        var colon = rest.IndexOfAny(':', '/');
        if (colon > 0 && rest[colon] == ':')
        {
            scheme = rest[..colon].ToString();
            rest = rest[(colon + 1)..];
        }

        string? authority = null;
        if (rest.StartsWith("//"))
        {
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            authority = (slash < 0 ? rest : rest[..slash]).ToString();
            rest = slash < 0 ? [] : rest[slash..];
        }

        return new UriReference(scheme, authority, rest.ToString(), query, fragment);
    }

    public UriReference WithoutFragment() => this with { Fragment = null };

    public UriReference Resolve(UriReference reference)
    {
        if (reference.Scheme is not null)
        {
            return reference with { Path = RemoveDots(reference.Path) };
        }

        if (reference.Authority is not null)
        {
            return reference with { Scheme = Scheme, Path = RemoveDots(reference.Path) };
        }

        if (reference.Path.Length == 0)
        {
            return this with { Query = reference.Query ?? Query, Fragment = reference.Fragment };
        }

        var path = reference.Path[0] == '/' ? reference.Path : Merge(reference.Path);
        return new UriReference(Scheme, Authority, RemoveDots(path), reference.Query, reference.Fragment);
    }

    public override string ToString() => string.Concat(
        Scheme is null ? "" : Scheme + ":",
        Authority is null ? "" : "//" + Authority,
        Path + (Query is null ? "" : "?" + Query),
        Fragment is null ? "" : "#" + Fragment);

    private string Merge(string path) =>
        Authority is not null && Path.Length == 0 ? "/" + path : Path[..(Path.LastIndexOf('/') + 1)] + path;

    private static string? Cut(ref ReadOnlySpan<char> text, char mark)
    {
        var at = text.IndexOf(mark);
        if (at < 0)
        {
            return null;
        }

        var cut = text[(at + 1)..].ToString();
        text = text[..at];
        return cut;
    }

    private static string RemoveDots(string path)
    {
        if (!path.Contains('.', StringComparison.Ordinal))
        {
            return path;
        }

        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] == ".." && kept.Count > (path[0] == '/' ? 1 : 0))
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segments[i] is not ("." or ".."))
            {
                kept.Add(segments[i]);
                continue;
            }

            if (last)
            {
                kept.Add("");
            }
        }

        return string.Join('/', kept);
    }
}
