namespace DataHub.Dispatch.Facts;

/// <summary>What was declared of a material in a month, tonnes bought from generators.</summary>
/// <param name="Code">Of the catalogue.</param>
/// <param name="ConvertedT">Tonnes of it that were converted from pieces.</param>
public sealed record DeclaredMaterial(string Code, decimal FromGeneratorT, decimal ConvertedT);
