namespace DataHub.Digest;

/// <summary>The headings of a digest; one without content is left out with its part.</summary>
/// <param name="AddressAdvice">What is to be done about mail that reached nobody; stands below the last such
/// part.</param>
public sealed record DigestSections(
    string Arrived, string Late, string Cases, string Waiting, string Failed, string Returned, string AddressAdvice)
{
    internal IEnumerable<string> Texts => [Arrived, Late, Cases, Waiting, Failed, Returned, AddressAdvice];
}
