using DataHub.Storage;

namespace DataHub.Dispatch.Explaining;

/// <summary>A row behind a figure.</summary>
/// <param name="Counts">Whether it is in the figure.</param>
/// <param name="Fields">Which of its fields are of interest.</param>
internal sealed record BasisRow(StoredRow Row, bool Counts, IReadOnlyList<string> Fields);
