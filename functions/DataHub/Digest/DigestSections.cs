namespace DataHub.Digest;

/// <summary>The headings of a digest; one without content is left out with its part.</summary>
public sealed record DigestSections(string Arrived, string Late, string Cases, string Waiting, string Failed)
{
    internal IEnumerable<string> Texts => [Arrived, Late, Cases, Waiting, Failed];
}
