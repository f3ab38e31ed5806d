namespace DataHub.Intake.Receipts;

/// <summary>A sentence in both languages of the hub.</summary>
public sealed record Wording(string Zh, string En);
