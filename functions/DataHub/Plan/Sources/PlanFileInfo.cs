namespace DataHub.Plan.Sources;

/// <summary>A file of the plan in force.</summary>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
public sealed record PlanFileInfo(string Name, PlanFileOrigin Origin, string Sha256, int Bytes);
