using System.Text.Json;

namespace DataHub.Dispatch.Explaining;

/// <summary>A row that was looked at, in the revision that stood then.</summary>
/// <param name="Counts">Whether it is in the figure; a material outside of the catalogue's recovery is not.</param>
/// <param name="Values">The fields used; none that are personal.</param>
public sealed record ExplainedRow(
    string Dataset,
    string? Period,
    string Key,
    int Revision,
    string SubmissionId,
    bool Counts,
    IReadOnlyDictionary<string, JsonElement> Values);
