namespace DataHub.Papers.Wordings;

/// <summary>The wording of one item of a list in a paper.</summary>
public sealed record PaperPhrase(string Name, string Text);
