namespace DataHub.Storage;

/// <summary>A row ready to be written.</summary>
/// <param name="Key">The natural key, escaped for the table service.</param>
/// <param name="Values">The normalised fields as JSON, personal data concealed.</param>
/// <param name="Reported">The fields as they were reported, where that differs; null when nowhere.</param>
/// <param name="Hash">Tells the same content again from a correction.</param>
public readonly record struct RowImage(string Key, string Values, string? Reported, long Hash);
