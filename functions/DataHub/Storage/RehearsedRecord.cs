namespace DataHub.Storage;

/// <param name="Json">Null once it is deleted.</param>
/// <param name="IsNew">Whether there was none of its key in storage.</param>
internal sealed record RehearsedRecord(string? Json, string Version, bool IsNew);
