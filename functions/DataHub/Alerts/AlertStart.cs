namespace DataHub.Alerts;

/// <summary>The first month a dataset's reports are asked for, when no setting says so.</summary>
internal sealed record AlertStart(string Month);
