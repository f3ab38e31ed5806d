namespace DataHub.Papers.Wordings;

/// <summary>What a kind of paper says, to whom, and who signs it: <c>papers.json</c> in the plan's folder.</summary>
/// <param name="Name">What the kind is called, such as 提醒函; in file names.</param>
/// <param name="Title">A stroke (|) stands where the title is broken.</param>
/// <param name="Addressee">主送机关; null for a paper that addresses nobody.</param>
/// <param name="Body">See the file's own head for what a line may be.</param>
/// <param name="Releaser">Whose signature the draft waits for (签发).</param>
/// <param name="Addressees">Who is sent the paper once it is signed.</param>
/// <param name="Numbered">Whether it is released under a number (文号); a bulletin counts its issues instead.</param>
/// <param name="AnswerWorkdays">Workdays from the draft's day until an answer is asked for; null when none is.</param>
public sealed record PaperWording(
    PaperKind Kind,
    string Name,
    string Title,
    string? Addressee,
    IReadOnlyList<string> Body,
    IReadOnlyList<string> Attachments,
    string Signatory,
    PaperAddressee Releaser,
    IReadOnlyList<PaperAddressee> Addressees,
    int? AnswerWorkdays,
    IReadOnlyList<PaperPhrase> Phrases,
    bool Numbered = true)
{
    /// <summary>Every text with names in braces, the phrases left out.</summary>
    public IEnumerable<string> Texts => [Title, Addressee ?? "", Signatory, .. Body, .. Attachments];

    /// <exception cref="InvalidOperationException">The paper has no such phrase.</exception>
    public string Phrase(string name) => Phrases.First(phrase => phrase.Name == name).Text;
}
