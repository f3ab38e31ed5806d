namespace DataHub.Alerts;

/// <summary>What mail calls a dataset's report.</summary>
public sealed record ReportName(string Dataset, string Zh);
