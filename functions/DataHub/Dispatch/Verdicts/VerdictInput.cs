namespace DataHub.Dispatch.Verdicts;

/// <summary>A number that a verdict used, by name, such as actual or required.</summary>
public sealed record VerdictInput(string Name, decimal Value);
