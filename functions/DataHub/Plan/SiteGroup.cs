namespace DataHub.Plan;

/// <summary>
/// A group in which the sites of the registry (D02) are counted, such as the fixed collection sites for paper (废纸定点站);
/// obligations O04, O15, O49.
/// </summary>
/// <param name="Kinds">Kinds of the registry that belong to it.</param>
/// <param name="Accepts">Classes of the catalogue of which a site takes one at least; null for any.</param>
public sealed record SiteGroup(
    string Code,
    string Zh,
    string En,
    IReadOnlyList<string> Kinds,
    string Source,
    IReadOnlyList<string>? Accepts = null)
{
    /// <param name="accepted">Codes of the catalogue, classes or what is below them.</param>
    public bool Covers(string kind, IReadOnlyList<string> accepted) =>
        Kinds.Contains(kind)
        && (Accepts is null
            || Accepts.Any(wanted => accepted.Any(code => code.StartsWith(wanted, StringComparison.Ordinal))));
}
