namespace DataHub.Local.Hosting;

/// <summary>How a local host is started.</summary>
public sealed record LocalHostOptions
{
    /// <summary>Settings of the app, which win over environment variables of the same name.</summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Port on the loopback address; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether timers, queues and the drop zone are left alone until <see cref="LocalHost.SettleAsync"/> or
    /// <see cref="LocalHost.AdvanceAsync"/>, so that a simulated clock decides what happens when.
    /// </summary>
    public bool Driven { get; init; }

    /// <summary>How often it is looked whether the plan's files in storage have changed; null for never.</summary>
    public TimeSpan? PlanPause { get; init; }

    /// <summary>File that the log is appended to; null for no log.</summary>
    public string? LogFile { get; init; }

    /// <summary>The settings of the Functions host.</summary>
    public string HostJson { get; init; } = Path.Combine(AppContext.BaseDirectory, "host.json");
}
