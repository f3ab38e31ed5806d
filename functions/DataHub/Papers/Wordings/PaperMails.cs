namespace DataHub.Papers.Wordings;

/// <summary>What the mail about papers says.</summary>
/// <param name="Ask">To the releaser: drafts wait for a signature.</param>
/// <param name="Released">To the addressees: the signed paper.</param>
public sealed record PaperMails(PaperMailText Ask, PaperMailText Released)
{
    internal IEnumerable<(PaperMailText Text, IReadOnlyList<string> Names)> WithNames =>
        [(Ask, ["titles", "count", "until"]), (Released, ["title", "number", "name", "lead"])];
}
