namespace DataHub.Storage;

/// <summary>A row ready to be written.</summary>
/// <param name="Key">The natural key, escaped for the table service.</param>
/// <param name="Values">The normalised fields as JSON, personal data concealed.</param>
/// <param name="Reported">The fields as they were reported, where that differs; null when nowhere.</param>
/// <param name="Hash">Tells the same content again from a correction.</param>
/// <param name="PurgeOn">First business date on which its personal data is no longer kept; null when it has none, or while
/// it is in force.</param>
/// <param name="EarlierHashes">The hash by each key of before a rotation; null when there was none.</param>
public readonly record struct RowImage(
    string Key,
    string Values,
    string? Reported,
    long Hash,
    DateOnly? PurgeOn = null,
    IReadOnlyList<long>? EarlierHashes = null)
{
    /// <summary>Whether a stored hash is that of the same content.</summary>
    public bool IsSameAs(long stored) => stored == Hash || EarlierHashes?.Contains(stored) == true;
}
