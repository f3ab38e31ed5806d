namespace DataHub.Local.Services;

/// <summary>How Azurite is started. A port of 0 takes a free one.</summary>
public sealed record AzuriteOptions
{
    /// <summary>Where it keeps its data; null keeps them in memory.</summary>
    public string? DataFolder { get; init; }

    public required string LogFile { get; init; }

    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>
    /// Accounts beside the development account, with the same key: one a test class keeps tests apart.
    /// </summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];
}
