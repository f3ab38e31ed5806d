namespace DataHub.Papers.Wordings;

/// <summary>The text of a mail, with names in braces.</summary>
/// <param name="NoLink">Said instead of links where none can be made; null where there is none anyway.</param>
public sealed record PaperMailText(
    string Subject, string Title, IReadOnlyList<string> Paragraphs, string? NoLink = null)
{
    internal IEnumerable<string> Texts => [Subject, Title, .. Paragraphs];
}
