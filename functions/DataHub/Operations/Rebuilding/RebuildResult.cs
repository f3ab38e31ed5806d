namespace DataHub.Operations.Rebuilding;

/// <summary>How a dataset's rows of a period compare with what its raw bytes give.</summary>
/// <param name="Submissions">Accepted submissions that were read again.</param>
/// <param name="Rows">Rows they give, the latest of each key.</param>
/// <param name="Missing">Rows they give that do not stand.</param>
/// <param name="Extra">Rows that stand and that they do not give.</param>
/// <param name="Different">Rows that stand with other content.</param>
/// <param name="Differences">The first hundred of these, by key.</param>
/// <param name="Applied">Whether the rows were replaced after the comparison.</param>
public sealed record RebuildResult(
    string Dataset,
    int Submissions,
    int Rows,
    int Missing,
    int Extra,
    int Different,
    IReadOnlyList<RebuildDifference> Differences,
    bool Applied);
