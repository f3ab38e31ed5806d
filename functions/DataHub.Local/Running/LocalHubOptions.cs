namespace DataHub.Local.Running;

/// <summary>How a hub on one machine is started. A port of 0 takes a free one.</summary>
public sealed record LocalHubOptions
{
    public int ApiPort { get; init; }

    public int InboxPort { get; init; }

    public int SmtpPort { get; init; }

    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether nothing happens by itself: see <see cref="Hosting.LocalHostOptions.Driven"/>.</summary>
    public bool Driven { get; init; }

    /// <summary>How often it is looked whether the plan's files in storage have changed; null for never.</summary>
    public TimeSpan? PlanPause { get; init; }

    /// <summary>Whether the storage keeps nothing on disk: for plays that nobody looks into afterwards.</summary>
    public bool StorageInMemory { get; init; }

    /// <summary>Settings of the app beside, or instead of, those that follow from the services.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
