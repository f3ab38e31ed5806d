using System.Text.Json;

namespace DataHub.Storage;

/// <summary>A normalised row as the tables hold it: quantities in tonnes and yuan, codes of the catalogue.</summary>
/// <param name="Key">The dataset's natural key within the scope.</param>
/// <param name="Values">The row's fields by name.</param>
/// <param name="Revision">1 for the first version; each correction adds one.</param>
/// <param name="SubmissionId">The submission that brought this revision.</param>
/// <param name="ReceivedAt">When that submission arrived, UTC.</param>
/// <param name="Purged">Whether its personal data is gone, its time being over.</param>
public sealed record StoredRow(
    RowScope Scope,
    string Key,
    JsonElement Values,
    int Revision,
    string SubmissionId,
    DateTimeOffset ReceivedAt,
    bool Purged = false)
{
    /// <summary>Whether it only says that a row was taken back; readers of rows never see one.</summary>
    internal bool IsGone { get; init; }

    /// <summary>A number; null when the row has none of that name (未报 is not 0).</summary>
    public decimal? Number(string field) =>
        Values.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    public string? Text(string field) =>
        Values.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool? Flag(string field) => Values.TryGetProperty(field, out var value) ? value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    } : null;
}
